import type { RunRecord } from '../../../model/run-record.ts';
import { element } from '../element.ts';

/** What a run is of. */
export interface RunOf {
  readonly sop: string;
  readonly title: string;
  readonly digest: string;
  readonly location?: string;
}

export interface Screen {
  readonly dialog: HTMLDialogElement;
  readonly time: HTMLElement;
  /** Shows something else, and reads out its heading. */
  show(heading: string, ...parts: readonly (HTMLElement | undefined)[]): void;
}

/** A dialog as large as the window; the page waits behind it. */
export function openScreen(title: string, leave: string): Screen {
  const time = element('p', { class: 'run-time' });
  const leaving = element('button', { type: 'button', class: 'run-leave' }, leave);
  const content = element('div', { class: 'run-content' });
  const head = element('div', { class: 'run-head' }, element('p', { class: 'run-of' }, title), time, leaving);
  const dialog = element('dialog', { class: 'run', 'aria-labelledby': 'run-heading' }, head, content);
  leaving.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return {
    dialog,
    time,
    show(heading, ...parts) {
      const announced = element('h2', { id: 'run-heading', tabindex: '-1' }, heading);
      content.replaceChildren(announced, ...parts.filter((part) => part !== undefined));
      dialog.scrollTop = 0;
      announced.focus();
    },
  };
}

export function button(label: string, press: () => void, kind = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind }, label);
  made.addEventListener('click', press);
  return made;
}

/** The reader's own clock: `10:02`, with the day where it was another one. */
export function momentInWords(instant: string): string {
  const then = new Date(instant);
  const time = `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`;
  return then.toDateString() === new Date().toDateString() ? time : `${time} on ${then.toLocaleDateString()}`;
}

export function newRun({ sop, digest, location }: RunOf): RunRecord {
  const began = new Date().toISOString();
  return { sop, digest, ...(location === undefined ? {} : { location }), began, steps: [] };
}
