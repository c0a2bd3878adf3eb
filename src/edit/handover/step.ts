import type { CalendarDate } from '../../model/calendar-date.ts';
import { hasLeft, party } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { namingsOf, type Kind, type Naming } from './naming.ts';

/** What is to be handed over, by whom and to whom. Ids that the directory knows. */
export interface Handover {
  readonly from: string;
  readonly to: string;
  readonly kinds: ReadonlySet<Kind>;
  /** Only what these files say, and what is said of these ids; absent: everything. */
  readonly part?: Part | undefined;
  /** Who becomes deputy where owner and deputy would be the same people. */
  readonly deputy?: string | undefined;
  readonly today: CalendarDate;
}

/** A part of a base. */
export interface Part {
  readonly files: ReadonlySet<string>;
  /** Of KPIs, tools, objectives, roles, onboarding paths and people. */
  readonly ids: ReadonlySet<string>;
}

/** What becomes of a naming: another name, none, or as it is because only a person can tell. */
export type Outcome =
  | { readonly kind: 'replace'; readonly by: string }
  | { readonly kind: 'drop' }
  | { readonly kind: 'leave'; readonly reason: string };

export interface Step {
  readonly naming: Naming;
  readonly before: string;
  readonly outcome: Outcome;
}

/** A step for each naming that was asked for, each seen by itself. */
export function firstSteps(base: KnowledgeBase, handover: Handover): readonly Step[] {
  return namingsOf(base, handover.from)
    .filter(({ kind }) => handover.kinds.has(kind))
    .filter(({ subject, located }) => isIn(handover.part, subject, located.file))
    .map((naming) => ({ naming, before: handover.from, outcome: outcomeOf(naming, base, handover) }));
}

function isIn(part: Part | undefined, subject: string, file: string): boolean {
  return part === undefined || part.files.has(file) || part.ids.has(subject);
}

function outcomeOf(naming: Naming, base: KnowledgeBase, handover: Handover): Outcome {
  const { to } = handover;
  if (naming.kind === 'role') return outcomeOfRole(naming, base, handover);
  if (naming.kind === 'manager') {
    if (naming.subject === to) return leave(`${to} cannot be their own manager`);
    if (party(base.directory, to).kind === 'role') return leave(`a manager is a person, and ${to} is a role`);
  }
  return { kind: 'replace', by: to };
}

function outcomeOfRole({ subject }: Naming, base: KnowledgeBase, { from, to, today }: Handover): Outcome {
  const { holders } = base.directory.roles.get(subject)!;
  if (holders.includes(to)) return { kind: 'drop' };
  if (party(base.directory, to).kind === 'person') return { kind: 'replace', by: to };
  const others = holders.filter((id) => id !== from).flatMap((id) => base.directory.people.get(id) ?? []);
  if (subject === to && others.some((other) => !hasLeft(other, today))) return { kind: 'drop' };
  return leave(`a role is held by people, and ${to} is a role`);
}

export function leave(reason: string): Outcome {
  return { kind: 'leave', reason };
}
