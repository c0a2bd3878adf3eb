import { addInterval, calendarDate, type CalendarDate } from '../model/calendar-date.ts';
import { shortInterval } from '../model/interval.ts';
import { Cannot } from './cannot.ts';

/** The day that a flag such as `--within 30d` reaches to. */
export function dayWithin(flag: string, text: string, today: CalendarDate): CalendarDate {
  const span = shortInterval(text);
  const day = span && calendarDate(addInterval(today, span));
  if (day !== undefined) return day;
  throw new Cannot(
    `${flag} is "${text}", which is no length of time that can be added to ${today}.`,
    'Write days, weeks, months or years: 30d, 6w, 3m or 1y.',
  );
}
