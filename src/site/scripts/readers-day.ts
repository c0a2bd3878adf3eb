import type { CalendarDate } from '../../model/calendar-date.ts';

/** The calendar day of an instant in a time zone, without a calendar library; undefined for a zone the browser does not know. */
export function dayIn(timeZone: string, now: Date): CalendarDate | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(now);
    const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}` as CalendarDate;
  } catch {
    return undefined;
  }
}

/**
 * The day to judge by: the reader's day in the site's time zone, or the day the site stands still on.
 * A clock that runs before the day of the build is wrong, and must not make anything fresher than it was then.
 */
export function readersDay(now = new Date()): CalendarDate {
  const { asOf = '', timeZone = 'UTC', frozen } = document.documentElement.dataset;
  const built = asOf as CalendarDate;
  const day = frozen === undefined ? (dayIn(timeZone, now) ?? built) : built;
  return day > built ? day : built;
}
