import type { Directory, Person } from './directory.ts';
import type { Identity } from './history.ts';

/** `12345+mona@users.noreply.github.com`, the address GitHub gives to those who hide theirs. */
const hidden = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/i;

/** True when a commit's author or a trailer names this person: by e-mail, or by the GitHub name. */
export function isPerson({ email, github }: Person, identity: Identity): boolean {
  if (email !== undefined && isSame(email, identity.email)) return true;
  if (github === undefined) return false;
  return isSame(github, hidden.exec(identity.email)?.[1] ?? '') || isSame(github, identity.name);
}

/** The person of the directory that an identity belongs to. */
export function personBehind(directory: Directory, identity: Identity): Person | undefined {
  for (const person of directory.people.values()) if (isPerson(person, identity)) return person;
  return undefined;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** True for the author of a commit that no human made: `renovate[bot]`, `docs-bot`, `github-actions`. */
export function isBot({ name, email }: Identity): boolean {
  const account = hidden.exec(email)?.[1] ?? email.replace(/@.*$/, '');
  return [name, account].some((one) => /\[bot\]$|(^|[-_. ])bot$|^github-actions$/i.test(one));
}
