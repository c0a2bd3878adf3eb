import type { CalendarDate } from '../../model/calendar-date.ts';
import { livingPeople, party, partyIds, type Directory } from '../../model/directory.ts';
import { Cannot } from '../cannot.ts';
import { instead } from '../one-of.ts';

/** The id of a person, gone or not, or of a role, given that id, a name or a title. */
export function knownParty(flag: string, text: string, directory: Directory): string {
  const id = idOf(text, directory);
  if (id !== undefined) return id;
  const next =
    instead(text, partyIds(directory)) ?? instead(text, namesIn(directory)) ?? 'Add the person to people.yaml first.';
  throw new Cannot(`${flag} is "${text}", who is neither a person nor a role in people.yaml.`, next);
}

/** The id of a living person or a role that somebody holds, given that id, a name or a title. */
export function livingParty(flag: string, text: string, directory: Directory, today: CalendarDate): string {
  const id = knownParty(flag, text, directory);
  if (livingPeople(directory, id, today).length > 0) return id;
  const found = party(directory, id);
  throw new Cannot(
    found.kind === 'role'
      ? `${flag} is "${id}", a role that nobody holds.`
      : `${flag} is "${id}", who is no longer there.`,
    'Name somebody who can answer for it.',
  );
}

/** Whom the owner shares with the deputy; nobody, when the deputy can stand in. */
export function sharedPeople(
  owner: string,
  deputy: string,
  directory: Directory,
  today: CalendarDate,
): readonly string[] {
  const owners = livingPeople(directory, owner, today);
  return livingPeople(directory, deputy, today)
    .filter((person) => owners.includes(person))
    .map(({ name }) => name);
}

export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
}

/** Everybody who may own something on the day: people, then roles with those who hold them. */
export function candidates(directory: Directory, today: CalendarDate): readonly Candidate[] {
  const people = [...directory.people.values()].map(({ id, name, team }) => ({ id, title: name, hint: team ?? id }));
  const roles = [...directory.roles.values()].map(({ id, title }) => ({
    id,
    title,
    hint: `role: ${livingPeople(directory, id, today)
      .map(({ name }) => name)
      .join(', ')}`,
  }));
  return [...people, ...roles].filter(({ id }) => livingPeople(directory, id, today).length > 0);
}

/**
 * Whether what is being typed means a candidate: it begins a word of the name, the id or the hint. Letters in the
 * middle do not count, or "tom" would offer all of customer care before Tom.
 */
export function isMeant(typed: string, { id, title, hint }: Candidate): boolean {
  const wanted = spaced(typed);
  return [title, id, hint].some((text) => spaced(text).includes(wanted));
}

function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}

function idOf(text: string, directory: Directory): string | undefined {
  if (party(directory, text).kind !== 'unknown') return text;
  const wanted = text.toLowerCase();
  const person = [...directory.people.values()].find(
    ({ name, email }) => name.toLowerCase() === wanted || email?.toLowerCase() === wanted,
  );
  return person?.id ?? [...directory.roles.values()].find(({ title }) => title.toLowerCase() === wanted)?.id;
}

function namesIn(directory: Directory): readonly string[] {
  return [
    ...[...directory.people.values()].map(({ name }) => name),
    ...[...directory.roles.values()].map(({ title }) => title),
  ];
}
