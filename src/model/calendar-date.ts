import { Temporal } from 'temporal-polyfill';
import type { Interval } from './interval.ts';

/** A day of the proleptic Gregorian calendar as `YYYY-MM-DD`. Text order is time order. Never an instant. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

const form = /^\d{4}-\d{2}-\d{2}$/;

/** The date, or undefined when the text is not one (`2026-02-30`, a datetime, US order). */
export function calendarDate(text: string): CalendarDate | undefined {
  return form.test(text) && isDate(text) ? (text as CalendarDate) : undefined;
}

const isDate = remembered((text) => {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
});

/** For dates known to be good; throws a RangeError otherwise. */
export function requireCalendarDate(text: string): CalendarDate {
  const date = calendarDate(text);
  if (date === undefined) throw new RangeError(`"${text}" is not a calendar date (YYYY-MM-DD)`);
  return date;
}

/** Calendar arithmetic: 31 January + 1 month is the last day of February. */
export function addInterval(date: CalendarDate, { count, unit }: Interval): CalendarDate {
  return shifted(`${date} ${count} ${unit}`);
}

/** The day `interval` before `date`, by calendar arithmetic. */
export function subtractInterval(date: CalendarDate, { count, unit }: Interval): CalendarDate {
  return shifted(`${date} ${-count} ${unit}`);
}

const shifted = remembered((text) => {
  const [date, count, unit] = text.split(' ') as [string, string, Interval['unit']];
  return Temporal.PlainDate.from(date)
    .add({ [unit]: Number(count) })
    .toString() as CalendarDate;
});

/** Ten thousand SOPs share a few hundred dates: each sum is worked out once. */
function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

/** The calendar day of an instant (milliseconds since the epoch) in an IANA time zone. */
export function dayInZone(epochMilliseconds: number, timeZone: string): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString() as CalendarDate;
}
