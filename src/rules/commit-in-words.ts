import { longDate } from '../model/days.ts';
import type { Commit } from '../model/history.ts';
import { isBot } from '../model/identity.ts';

/** `1a2b3c4 of 3 Oct 2026 by Cem Aydin`: what a person needs to find a commit. */
export function commitInWords({ hash, day, author }: Commit): string {
  const name = author.name === '' ? author.email : author.name;
  return `${hash.slice(0, 7)} of ${longDate(day)} by ${isBot(author) ? 'the bot ' : ''}${name}`;
}
