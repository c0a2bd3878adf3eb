import type { CalendarDate } from '../../model/calendar-date.ts';
import { inWords, longDate } from '../../model/days.ts';
import type { Person } from '../../model/directory.ts';
import type { DueReview } from '../../model/planning/due-review.ts';

/** "Ana Reis, Bo Lindqvist and Cem Aydin" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function names(people: readonly Person[]): string {
  return listed(people.map(({ name }) => name));
}

/** Whose turn a review is: "Ana Reis", "Bo Lindqvist (deputy)", "nobody". */
export function turn({ owners, people }: DueReview): string {
  if (people.length === 0) return 'nobody';
  return owners.length > 0 ? names(people) : `${names(people)} (deputy)`;
}

/** "28 Nov 2026, in 5 days", "never reviewed" */
export function dueInWords({ due }: DueReview, today: CalendarDate): string {
  return due === undefined ? 'never reviewed' : `${longDate(due)}, ${inWords(today, due)}`;
}
