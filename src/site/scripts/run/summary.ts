import { durationInWords, type Duration } from '../../../model/duration.ts';
import { runFile, runFileName, type RunRecord, type StepRecord } from '../../../model/run-record.ts';
import { element } from '../element.ts';
import { forgetRun } from './saved.ts';
import { button, momentInWords, type Screen } from './screen.ts';
import type { RunStep } from './steps.ts';
import { words } from './words.ts';

/** What was done, to be saved or printed. It stays on the device until the run is closed. */
export function showSummary(screen: Screen, run: RunRecord, steps: readonly RunStep[]): void {
  const { sop, digest, location, began, ended = began } = run;
  const close = button(words.close, () => {
    forgetRun(run);
    screen.dialog.close();
  });
  const version = `${sop}${location === undefined ? '' : `, ${location}`}, version ${digest}`;
  screen.time.textContent = '';
  screen.show(
    words.finished,
    element('p', {}, `${version}. Begun at ${momentInWords(began)}, ended at ${momentInWords(ended)}.`),
    element('ol', { class: 'run-record', role: 'list' }, ...steps.map((step, at) => line(step, at, run))),
    element(
      'div',
      { class: 'run-buttons' },
      button(words.save, () => download(run), 'button-main'),
      button(words.print, () => print()),
      close,
    ),
  );
}

export function download(run: RunRecord): void {
  const href = URL.createObjectURL(new Blob([runFile(run)], { type: 'application/json' }));
  element('a', { href, download: runFileName(run) }).click();
  setTimeout(() => URL.revokeObjectURL(href));
}

function line(step: RunStep, at: number, run: RunRecord): HTMLElement {
  const record = run.steps.find(({ id }) => id === step.id);
  const said = record === undefined ? words.outcomes.skipped : saidOf(record);
  return element('li', {}, element('b', {}, `${at + 1}. ${step.title}`), element('span', {}, said));
}

function saidOf({ outcome, began, done, note, approver, decisions = [] }: StepRecord): string {
  const answers = decisions.flatMap((one) => Object.entries(one.outcome).map(([name, value]) => `${name}: ${value}`));
  return [
    words.outcomes[outcome],
    timeBetween(began, done),
    approver === undefined ? undefined : `approved by ${approver}`,
    ...answers,
    note,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** `2 min`; at least a second. */
export function timeBetween(from: string, to: string): string {
  return durationInWords(Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 1000)) as Duration);
}
