import type { CalendarDate } from '../calendar-date.ts';
import type { Person } from '../directory.ts';
import type { Policy } from '../policy.ts';
import { dateOfDay, dayNumber, firstDayOf, weekOfDay } from '../week.ts';
import type { DueReview } from './due-review.ts';
import type { Shortage } from './work.ts';

/** More reviews than the only people who can do them in time have room for. */
export interface Lack {
  readonly people: readonly Person[];
  /** Those left over, in the order in which they are due. */
  readonly reviews: readonly DueReview[];
  /** The weeks, by their Mondays, in which those left over are due, and how many. */
  readonly weeks: readonly { readonly monday: CalendarDate; readonly tooMany: number }[];
  /** The day by which the last of them is due; absent when all of them are late already. */
  readonly until?: CalendarDate;
  /** What the people can do of all that only they can do. */
  readonly room: number;
  /** Reviews a week for everybody, below which it cannot fit; absent when no capacity would be enough. */
  readonly capacityAtLeast?: number;
  /** How many of those left over have one person alone to do them. */
  readonly withOnePerson: number;
}

interface Situation {
  readonly reviews: readonly DueReview[];
  readonly people: readonly Person[];
  readonly capacity: Policy['capacity'];
  readonly today: CalendarDate;
}

export function lackOf({ people, works, room }: Shortage, { today, capacity, ...all }: Situation): Lack {
  const reviews = works
    .map((work) => all.reviews[work]!)
    .toSorted((a, b) => dueDay(a, today) - dueDay(b, today) || (a.sop.id < b.sop.id ? -1 : 1));
  const last = reviews.at(-1)!.due;
  const until = last === undefined || last < today ? undefined : last;
  const byWeek = Map.groupBy(reviews, (review) => weekOfDay(dueDay(review, today)));
  const weeks = [...byWeek].map(([week, own]) => ({ monday: dateOfDay(firstDayOf(week)), tooMany: own.length }));
  const personWeeks = until === undefined ? 0 : people.length * weeksUntil(today, until);
  const more = Math.ceil(works.length / personWeeks);
  return {
    people: people.map((person) => all.people[person]!),
    reviews,
    weeks,
    ...(until === undefined ? {} : { until }),
    room,
    ...(room > 0 && personWeeks > 0 ? { capacityAtLeast: capacity.reviewsPerWeek + more } : {}),
    withOnePerson: reviews.filter(({ owners, deputies }) => owners.length + deputies.length === 1).length,
  };
}

function dueDay({ due }: DueReview, today: CalendarDate): number {
  return dayNumber(due === undefined || due < today ? today : due);
}

function weeksUntil(today: CalendarDate, until: CalendarDate): number {
  return weekOfDay(dayNumber(until)) - weekOfDay(dayNumber(today)) + 1;
}
