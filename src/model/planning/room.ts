import type { CalendarDate } from '../calendar-date.ts';
import type { Person } from '../directory.ts';
import type { Policy } from '../policy.ts';
import { dayNumber, firstDayOf, weekOfDay, workingDays } from '../week.ts';

/** Somebody who reviews, and what may keep them from it. */
export interface Reviewer extends Pick<Person, 'id' | 'from' | 'left' | 'away'> {
  /** The days of reviews they have recorded already; those of this week count towards it. */
  readonly recorded: readonly CalendarDate[];
}

/** What one person can do in one week. */
export interface WeekRoom {
  /** Reviews in the whole week. */
  readonly most: number;
  /** The working days on which the person is there, from today on, and the reviews that fit on each. */
  readonly days: readonly { readonly day: number; readonly most: number }[];
}

/**
 * The room a person has, week by week. A week of which less than five working days are left, because of an absence
 * or because it has begun, has proportionally less: rounded down, and one review where that leaves none.
 */
export function roomOf(
  reviewer: Reviewer,
  capacity: Policy['capacity'],
  today: CalendarDate,
): (week: number) => WeekRoom {
  const now = dayNumber(today);
  const isThere = presence(reviewer);
  const thisWeek = weekOfDay(now);
  const recorded = reviewer.recorded.map(dayNumber).filter((day) => day <= now && weekOfDay(day) === thisWeek);
  return (week) => {
    const monday = firstDayOf(week);
    const days: { readonly day: number; readonly most: number }[] = [];
    for (let day = monday; day < monday + workingDays; day += 1) {
      if (day < now || !isThere(day)) continue;
      const done = recorded.filter((one) => one === day).length;
      days.push({ day, most: Math.max(0, capacity.reviewsPerDay - done) });
    }
    const done = week === thisWeek ? recorded.length : 0;
    const share = Math.max(days.length > 0 ? 1 : 0, Math.floor((capacity.reviewsPerWeek * days.length) / workingDays));
    return { most: Math.max(0, Math.min(share, capacity.reviewsPerWeek - done)), days };
  };
}

function presence({ from, left, away }: Reviewer): (day: number) => boolean {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from);
  const end = left === undefined ? Number.POSITIVE_INFINITY : dayNumber(left);
  const absences = away.map((absence) => [dayNumber(absence.from), dayNumber(absence.to)] as const);
  return (day) => day >= first && day < end && !absences.some(([start, stop]) => day >= start && day <= stop);
}
