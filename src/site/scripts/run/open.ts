import type { RunRecord } from '../../../model/run-record.ts';
import { element } from '../element.ts';
import { forgetRun, savedRun, saveRun } from './saved.ts';
import { button, momentInWords, newRun, openScreen, type RunOf, type Screen } from './screen.ts';
import { walkThrough } from './walk.ts';
import { stepsOnPage, type RunStep } from './steps.ts';
import { download, showSummary } from './summary.ts';
import styles from './run.css?inline';
import { words } from './words.ts';

let styled = false;

/** Opens run mode: on the run that is under way, or on a new one. */
export function openRun(of: RunOf): void {
  const steps = stepsOnPage();
  if (steps.length === 0) return;
  if (!styled) document.adoptedStyleSheets.push(sheet());
  styled = true;
  const screen = openScreen(of.title, words.leave);
  screen.dialog.addEventListener('close', () => screen.dialog.remove());
  const saved = savedRun(of.location === undefined ? of.sop : `${of.sop}@${of.location}`);
  if (saved === undefined) begin(screen, of, steps);
  else if (saved.ended !== undefined) showSummary(screen, saved, steps);
  else offerToContinue(screen, saved, of, steps);
}

/** Made by a script, so that the policy of the page lets it through without a style element. */
function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(styles);
  return made;
}

function begin(screen: Screen, of: RunOf, steps: readonly RunStep[]): void {
  const run = newRun(of);
  saveRun(run);
  walkThrough(screen, run, steps);
}

function offerToContinue(screen: Screen, saved: RunRecord, of: RunOf, steps: readonly RunStep[]): void {
  const same = saved.digest === of.digest;
  const label = words.continue(momentInWords(saved.began));
  const anew = button(words.anew, () => {
    forgetRun(saved);
    begin(screen, of, steps);
  });
  const go = button(label, () => walkThrough(screen, saved, steps), 'button-main');
  const save = button(words.save, () => download(saved), 'button-main');
  const why = same ? undefined : element('p', {}, words.changed);
  screen.show(words.open, why, element('div', { class: 'run-buttons' }, same ? go : save, anew));
}
