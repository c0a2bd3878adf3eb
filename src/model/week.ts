import type { CalendarDate } from './calendar-date.ts';

const millisecondsPerDay = 86_400_000;

/** Days since 1 January 1970: for arithmetic on many days, where text would be slow. */
export function dayNumber(date: CalendarDate): number {
  return Date.parse(date) / millisecondsPerDay;
}

export function dateOfDay(day: number): CalendarDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as CalendarDate;
}

/** 1 January 1970 was a Thursday. */
const mondayBefore1970 = -3;

/** The number of the week that a day falls in. Weeks start on Monday, as in ISO 8601, and have consecutive numbers. */
export function weekOfDay(day: number): number {
  return Math.floor((day - mondayBefore1970) / 7);
}

/** The Monday of a week. */
export function firstDayOf(week: number): number {
  return week * 7 + mondayBefore1970;
}

/** The Monday of the week that a day is in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return dateOfDay(firstDayOf(weekOfDay(dayNumber(date))));
}

/** Monday to Friday. */
export const workingDays = 5;

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Wed` */
export function weekday(date: CalendarDate): string {
  const day = dayNumber(date);
  return weekdays[day - firstDayOf(weekOfDay(day))]!;
}

/** `2026-W48`: a week belongs to the year that its Thursday is in (ISO 8601). */
export function isoWeek(date: CalendarDate): string {
  const thursday = firstDayOf(weekOfDay(dayNumber(date))) + 3;
  const year = dateOfDay(thursday).slice(0, 4);
  const newYear = dayNumber(`${year}-01-01` as CalendarDate);
  return `${year}-W${String(Math.floor((thursday - newYear) / 7) + 1).padStart(2, '0')}`;
}
