import type { CalendarDate } from '../model/calendar-date.ts';
import { longDate } from '../model/days.ts';
import { hasLeft, party, type Directory, type Person, type Role } from '../model/directory.ts';
import type { Related } from '../model/finding.ts';

/** Why nobody answers to a name, and where `people.yaml` says so. */
export interface Nobody {
  /** Completes "The owner "x" …": `left on 31 Mar 2026`. */
  readonly reason: string;
  readonly related: readonly Related[];
}

/**
 * Undefined when somebody is there on the day. Also when that cannot be told: the name is in no
 * directory, or the role lists a holder who is in none, which are findings of their own.
 */
export function nobodyBehind(directory: Directory, id: string, today: CalendarDate): Nobody | undefined {
  const found = party(directory, id);
  if (found.kind === 'unknown') return undefined;
  if (found.kind === 'role') return nobodyHolding(directory, found.role, today);
  const { left } = found.person;
  if (left === undefined || !hasLeft(found.person, today)) return undefined;
  return { reason: `left on ${longDate(left)}`, related: [departure(found.person, left)] };
}

function nobodyHolding(directory: Directory, role: Role, today: CalendarDate): Nobody | undefined {
  if (role.holders.length === 0) {
    const vacancy = { file: role.file, place: role.at('holders'), message: `${role.title} has no holder.` };
    return { reason: 'is a role that nobody holds', related: [vacancy] };
  }
  const departures: { readonly person: Person; readonly left: CalendarDate }[] = [];
  for (const holder of role.holders) {
    const person = directory.people.get(holder);
    if (person?.left === undefined || !hasLeft(person, today)) return undefined;
    departures.push({ person, left: person.left });
  }
  const names = departures.map(({ person, left }) => `${person.name} on ${longDate(left)}`).join(', ');
  const related = departures.map(({ person, left }) => departure(person, left));
  return { reason: `is a role whose every holder has left: ${names}`, related };
}

function departure(person: Person, left: CalendarDate): Related {
  return { file: person.file, place: person.at('left'), message: `${person.name} left on ${longDate(left)}.` };
}
