import type { CalendarDate } from '../../model/calendar-date.ts';
import { inWords, longDate } from '../../model/days.ts';
import { freshnessOn, type ReviewDays } from '../../model/freshness.ts';
import { standingWords } from '../words.ts';
import { readersDay } from './readers-day.ts';

/** The days an element carries, as the components wrote them. */
function daysOf({ warnFrom, due, lastDay }: DOMStringMap): ReviewDays {
  return { warnFrom: warnFrom as CalendarDate, due: due as CalendarDate, lastDay: lastDay as CalendarDate };
}

/**
 * Judges every stamp, word and notice again, on the reader's day and by the checker's own function,
 * so that a page built on Monday is honest on Friday.
 */
export function judgeAgain(within: ParentNode): void {
  const today = readersDay();
  for (const element of within.querySelectorAll<HTMLElement>('[data-last-day]')) {
    const state = freshnessOn(daysOf(element.dataset), today);
    if (element.dataset['notice']) {
      element.hidden = state !== element.dataset['notice'];
      continue;
    }
    element.dataset['state'] = state;
    const word = element.querySelector('[data-word]');
    if (word) word.textContent = standingWords[state];
  }
  for (const element of within.querySelectorAll<HTMLElement>('[data-after]')) {
    element.hidden = today <= (element.dataset['after'] ?? '');
  }
  if ('frozen' in document.documentElement.dataset) return;
  for (const element of within.querySelectorAll<HTMLElement>('[data-until]')) {
    element.textContent = inWords(today, element.dataset['until'] as CalendarDate);
  }
  for (const element of within.querySelectorAll<HTMLTimeElement>('time[data-as-of]')) {
    element.dateTime = today;
    element.textContent = longDate(today);
  }
}
