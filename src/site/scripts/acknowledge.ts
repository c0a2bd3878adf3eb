import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { readersDay } from './readers-day.ts';
import { forget, readings, remember } from './reading.ts';

/** A button on an SOP that says: I have read this version. Once more takes it back. */
export function offerAcknowledging(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read-this]');
  const note = document.querySelector<HTMLElement>('[data-read-note]');
  if (!button || !note) return;
  const { readThis: sop = '', digest = '' } = button.dataset;
  const show = (): void => {
    const reading = readings().get(sop);
    const isThis = reading?.digest === digest;
    button.setAttribute('aria-pressed', String(isThis));
    const day = reading && longDate(reading.on as CalendarDate);
    note.textContent =
      reading === undefined ? '' : isThis ? `on ${day}` : `It has changed since you read it on ${day}.`;
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') forget(sop);
    else remember({ sop, digest, on: readersDay() });
    show();
  });
  addEventListener('storage', show);
  button.hidden = false;
  show();
}
