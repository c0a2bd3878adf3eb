import { calendarDate, type CalendarDate } from './calendar-date.ts';

export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const datetime = /^(\d{4})-(\d{2})-(\d{2})[T ]+\d{1,2}(:\d|$)/;
const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const digitsOnly = /^(\d{4})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const dayThenMonth = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})\.?,?[-/. ]+(\d{4})$/i;
const monthThenDay = /^([a-z]{3,9})\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4})$/i;

/**
 * The days a text that is not `YYYY-MM-DD` may mean, likeliest first: none when it cannot be told,
 * two when day and month could change places.
 */
export function guessDates(text: string): readonly CalendarDate[] {
  const trimmed = text.trim();
  const sure = datetime.exec(trimmed) ?? yearFirst.exec(trimmed) ?? digitsOnly.exec(trimmed);
  if (sure) return dates([sure[1], sure[2], sure[3]]);
  const numbers = yearLast.exec(trimmed);
  if (numbers) return dates([numbers[3], numbers[2], numbers[1]], [numbers[3], numbers[1], numbers[2]]);
  const british = dayThenMonth.exec(trimmed);
  if (british) return dates([british[3], monthNumber(british[2]), british[1]]);
  const american = monthThenDay.exec(trimmed);
  if (american) return dates([american[3], monthNumber(american[1]), american[2]]);
  return [];
}

type Parts = readonly (string | undefined)[];

function dates(...candidates: readonly Parts[]): readonly CalendarDate[] {
  const found = candidates.flatMap(
    ([year = '', month = '', day = '']) =>
      calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? [],
  );
  return [...new Set(found)];
}

function monthNumber(name = ''): string {
  return String(monthNames.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1);
}
