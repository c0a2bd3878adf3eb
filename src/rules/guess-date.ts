import type { CalendarDate } from '../model/calendar-date.ts';
import { datetime, guessDates, monthNames } from '../model/guess-date.ts';

const likeIso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What is wrong with a text that is not a calendar date, and the days it may mean. A whole sentence or two. */
export function notADate(text: string): { readonly message: string; readonly suggestions: readonly CalendarDate[] } {
  const [, year, month, day] = (likeIso.exec(text) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    return { message: `${offCalendar(year, month, day)} Write a day that exists, as YYYY-MM-DD.`, suggestions: [] };
  }
  const suggestions = guessDates(text);
  const [first, second] = suggestions;
  const expected = `A date is written YYYY-MM-DD${datetime.test(text) ? ', without a time' : ''}`;
  if (first === undefined) return { message: `${expected}, as in 2026-06-15.`, suggestions };
  if (second === undefined) return { message: `${expected}: ${first}.`, suggestions };
  return { message: `${expected}: this may be ${first} or ${second}.`, suggestions };
}

function offCalendar(year: number, month: number, day: number): string {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  if (day < 1) return `There is no day ${day} in a month.`;
  return `${monthNames[month - 1]} ${year} has ${new Date(Date.UTC(year, month, 0)).getUTCDate()} days.`;
}
