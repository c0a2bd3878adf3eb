import { longDate } from '../../model/days.ts';
import { dayIn } from './readers-day.ts';

/** A controlled copy says when it was printed and where the online copy stands. */
export function offerPrinting(): void {
  const button = document.querySelector<HTMLElement>('[data-print]');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  const { copy, digest } = document.querySelector<HTMLElement>('[data-copy]')?.dataset ?? {};
  if (copy === undefined) return;
  const root = document.documentElement;
  addEventListener('beforeprint', () => {
    const day = dayIn(root.dataset['timeZone'] ?? 'UTC', new Date());
    const lines = [
      `${copy}${day ? ` · printed ${longDate(day)}` : ''}`,
      `Valid only while the online copy shows ${digest}:`,
      location.origin + location.pathname,
    ];
    root.style.setProperty('--copy-line', lines.map((line) => JSON.stringify(line)).join(' "\\a" '));
    root.dataset['printLines'] = '';
  });
}
