import type { CalendarDate } from './calendar-date.ts';
import type { Located } from './place.ts';

interface Absence {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface Person extends Located {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly github?: string;
  readonly team?: string;
  readonly manager?: string;
  readonly from?: CalendarDate;
  /** The first day this person is no longer there. */
  readonly left?: CalendarDate;
  readonly away: readonly Absence[];
}

export interface Role extends Located {
  readonly id: string;
  readonly title: string;
  /** Person ids. */
  readonly holders: readonly string[];
}

export interface Team extends Located {
  readonly id: string;
  readonly title: string;
}

/** Who is who: `people.yaml`. */
export interface Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly teams: ReadonlyMap<string, Team>;
}

/** What an owner, a deputy or an escalation names. */
export type Party =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'unknown' };

/** A person id wins over a role id of the same name. */
export function party(directory: Directory, id: string): Party {
  const person = directory.people.get(id);
  if (person) return { kind: 'person', person };
  const role = directory.roles.get(id);
  return role ? { kind: 'role', role } : { kind: 'unknown' };
}

export function hasLeft(person: Person, today: CalendarDate): boolean {
  return person.left !== undefined && person.left <= today;
}

/** The people behind an id who are there on the day: the person, or the living holders of the role. */
export function livingPeople(directory: Directory, id: string, today: CalendarDate): readonly Person[] {
  return namedPeople(directory, id).filter((person) => !hasLeft(person, today));
}

/** The people behind an id, gone or not. */
export function namedPeople(directory: Directory, id: string): readonly Person[] {
  const found = party(directory, id);
  if (found.kind === 'person') return [found.person];
  if (found.kind === 'unknown') return [];
  return found.role.holders.flatMap((holder) => directory.people.get(holder) ?? []);
}

/** Every id that may be named, for did-you-mean. */
export function partyIds(directory: Directory): readonly string[] {
  return [...directory.people.keys(), ...directory.roles.keys()];
}
