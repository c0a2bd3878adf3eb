import type { CalendarDate } from './calendar-date.ts';

const millisecondsPerDay = 86_400_000;

/** Whole days from one date to another: negative when `to` is earlier. Small enough for the reader's browser. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

/** "today", "tomorrow", "in 3 days", "12 days ago", "in 5 weeks", "8 months ago". */
export function inWords(from: CalendarDate, to: CalendarDate): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const size = Math.abs(days);
  const [count, unit] =
    size < 21 ? [size, 'day'] : size < 75 ? [Math.round(size / 7), 'week'] : [Math.round(size / 30.44), 'month'];
  const span = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return days > 0 ? `in ${span}` : `${span} ago`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `14 Sep 2026` */
export function longDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
