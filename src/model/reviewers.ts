import type { CalendarDate } from './calendar-date.ts';
import { hasLeft, namedPeople, party, type Directory, type Person } from './directory.ts';
import type { Sop } from './sop.ts';

/** Somebody whose word counts for an SOP, and what makes it count. */
export interface Reviewer {
  readonly person: Person;
  readonly as: 'owner' | 'deputy';
  /** Title of the role through which they own it or stand in; absent when they are named themselves. */
  readonly role?: string;
}

/**
 * Who may review an SOP: the owner, the deputy, and all who hold a role that is one of the two. Gone or not: whether
 * they were there is a matter of the day.
 */
export function reviewersOf(
  { owner, deputy }: Pick<Sop, 'owner' | 'deputy'>,
  directory: Directory,
): readonly Reviewer[] {
  const named = [
    { as: 'owner', id: owner },
    { as: 'deputy', id: deputy },
  ] as const;
  return named.flatMap(({ as, id }) => {
    if (id === undefined) return [];
    const found = party(directory, id);
    const through = found.kind === 'role' ? { role: found.role.title } : {};
    return namedPeople(directory, id).map((person) => ({ person, as, ...through }));
  });
}

/** True when somebody works there on the day: neither before the first nor after the last. */
export function isThere(person: Person, day: CalendarDate): boolean {
  return !hasLeft(person, day) && (person.from === undefined || person.from <= day);
}
