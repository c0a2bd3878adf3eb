import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { element } from './element.ts';
import { readersDay } from './readers-day.ts';
import { addFrom, exported, forget, readings, remember, type Reading } from './reading.ts';

/** A point of the path, as the page has it. */
interface Item {
  readonly line: HTMLElement;
  readonly sop: string;
  readonly digest: string;
  readonly title: string;
  readonly href: string;
}

/** Keeps a learner's progress on an onboarding path: what is read, what has changed since, what comes next. */
export function followPath(progress: HTMLElement): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')].map((line): Item => {
    const { item = '', digest = '', title = '', href = '' } = line.dataset;
    return { line, sop: item, digest, title, href };
  });
  const boxes = items.map((item) => boxFor(item));
  const show = (): void => {
    const known = readings();
    for (const [at, item] of items.entries()) showItem(item, boxes[at]!, known.get(item.sop));
    showProgress(progress, items, known);
  };
  for (const [at, box] of boxes.entries()) {
    const { sop, digest } = items[at]!;
    box.addEventListener('change', () => {
      if (box.checked) remember({ sop, digest, on: readersDay() });
      else forget(sop);
      show();
    });
  }
  offerFiles(progress, show);
  // Read on its page in another tab, or come back to with the Back button.
  addEventListener('pageshow', show);
  addEventListener('storage', show);
  progress.hidden = false;
  show();
}

function boxFor({ line, title }: Item): HTMLInputElement {
  const box = element('input', { type: 'checkbox', 'aria-label': `read: ${title}` });
  line.append(element('label', { class: 'read-box' }, box, 'read'), element('span', { class: 'read-note' }));
  return box;
}

function showItem({ line, digest }: Item, box: HTMLInputElement, reading: Reading | undefined): void {
  const isOld = reading !== undefined && reading.digest !== digest;
  box.checked = reading !== undefined && !isOld;
  line.dataset['read'] = reading === undefined ? '' : isOld ? 'changed' : 'yes';
  const note = line.querySelector('.read-note')!;
  note.textContent = isOld ? `changed since you read it on ${longDate(reading.on as CalendarDate)}` : '';
}

function showProgress(progress: HTMLElement, items: readonly Item[], known: ReadonlyMap<string, Reading>): void {
  const all = [...new Map(items.map((item) => [item.sop, item])).values()];
  const isRead = ({ sop, digest }: Item): boolean => known.get(sop)?.digest === digest;
  const left = all.filter((item) => !isRead(item));
  const changed = left.filter(({ sop }) => known.has(sop)).length;
  const words = `${all.length - left.length} of ${all.length} read`;
  find(progress, '[data-words]').textContent =
    changed === 0 ? words : `${words}, ${changed} changed since you read ${changed === 1 ? 'it' : 'them'}`;
  const bar = find<HTMLProgressElement>(progress, 'progress');
  bar.max = all.length;
  bar.value = all.length - left.length;
  const next = find(progress, '[data-next]');
  const [first] = left;
  const verb = all.length === left.length && changed === 0 ? 'Begin with' : 'Continue with';
  next.replaceChildren(
    ...(first ? [`${verb}: `, element('a', { href: first.href }, first.title)] : ['You have read all of it.']),
  );
  const certificate = document.querySelector<HTMLElement>('[data-certificate]');
  if (!certificate) return;
  certificate.hidden = left.length > 0;
  find(certificate, 'tbody').replaceChildren(...all.map((item) => rowFor(item, known.get(item.sop))));
}

function rowFor({ title, digest }: Item, reading: Reading | undefined): HTMLTableRowElement {
  const on = reading ? longDate(reading.on as CalendarDate) : '';
  return element('tr', {}, element('th', { scope: 'row' }, title), element('td', {}, digest), element('td', {}, on));
}

function offerFiles(progress: HTMLElement, show: () => void): void {
  const told = find(progress, '[data-told]');
  find(progress, '[data-export]').addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob([exported()], { type: 'application/json' }));
    element('a', { href, download: `read-${readersDay()}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(href));
  });
  const input = find<HTMLInputElement>(progress, 'input[type=file]');
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (!file) return;
    void file
      .text()
      .then((text) => {
        const count = addFrom(text);
        told.textContent = `${count} ${count === 1 ? 'procedure' : 'procedures'} read, taken from the file.`;
        show();
      })
      .catch(() => {
        told.textContent = 'This file holds no progress. Choose one that was saved here.';
      })
      .finally(() => {
        input.value = '';
      });
  });
  const print = document.querySelector('[data-print-certificate]');
  print?.addEventListener('click', () => {
    document.documentElement.dataset['printing'] = 'certificate';
    addEventListener('afterprint', () => delete document.documentElement.dataset['printing'], { once: true });
    globalThis.print();
  });
}

function find<E extends HTMLElement = HTMLElement>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}
