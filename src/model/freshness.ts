import type { CalendarDate } from './calendar-date.ts';

export type Freshness = 'fresh' | 'due' | 'overdue' | 'unreviewed';

/** The three days that decide; worked out once, so that a browser can judge again without a calendar. */
export interface ReviewDays {
  /** From this day on the review is due soon. */
  readonly warnFrom: CalendarDate;
  /** The day the review is due: still good on the day itself. */
  readonly due: CalendarDate;
  /** The last day that is not overdue: the due day, later by the policy's grace. */
  readonly lastDay: CalendarDate;
}

/**
 * The only definition of fresh, due and overdue, for the checker, the pages and the reader's browser.
 * Due on the day itself, overdue the day after.
 */
export function freshnessOn(days: ReviewDays | undefined, today: CalendarDate): Freshness {
  if (days === undefined) return 'unreviewed';
  if (today > days.lastDay) return 'overdue';
  return today >= days.warnFrom ? 'due' : 'fresh';
}
