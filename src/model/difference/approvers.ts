import type { CalendarDate } from '../calendar-date.ts';
import { livingPeople, party } from '../directory.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Sop } from '../sop.ts';

/** Somebody who has to agree to what happens to an SOP. */
export interface Approver {
  readonly as: 'owner' | 'deputy' | 'former owner';
  /** A person or a role, as the file names it. */
  readonly id: string;
  /** The name of the person or the title of the role; the id when nobody knows it. */
  readonly name: string;
  /** Who is behind it on the day; nobody when all have left or the id is unknown. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly github?: string }[];
}

/** The owner and the deputy; when the SOP gets another owner, the one who gives it away too. */
export function approversOf(
  before: Sop | undefined,
  after: Sop | undefined,
  bases: { readonly before: KnowledgeBase; readonly after: KnowledgeBase },
  today: CalendarDate,
): readonly Approver[] {
  const last = after ?? before;
  const former = after === undefined || before?.owner === after.owner ? undefined : before?.owner;
  const named = [
    { as: 'owner', id: last?.owner },
    { as: 'former owner', id: former },
    { as: 'deputy', id: last?.deputy },
  ] as const;
  return named.flatMap(({ as, id }) => (id === undefined ? [] : [{ as, id, ...behind(id, bases, today) }]));
}

/** As the directory has it now; somebody it no longer names, as it had them before. */
function behind(
  id: string,
  { before, after }: { readonly before: KnowledgeBase; readonly after: KnowledgeBase },
  today: CalendarDate,
): Pick<Approver, 'name' | 'people'> {
  const directory = party(after.directory, id).kind === 'unknown' ? before.directory : after.directory;
  const found = party(directory, id);
  const name = found.kind === 'person' ? found.person.name : found.kind === 'role' ? found.role.title : id;
  const people = livingPeople(directory, id, today).map((person) => ({
    id: person.id,
    name: person.name,
    ...(person.github === undefined ? {} : { github: person.github }),
  }));
  return { name, people };
}
