import { durationInWords, type Duration } from '../../../model/duration.ts';
import { withStep, type RunRecord, type StepOutcome, type StepRecord } from '../../../model/run-record.ts';
import { followKeys } from './keys.ts';
import { saveRun } from './saved.ts';
import type { Screen } from './screen.ts';
import { showStep, type StepAnswer, type StepView } from './step.ts';
import type { RunStep } from './steps.ts';
import { showSummary, timeBetween } from './summary.ts';

/** Goes through the steps from the first one that has no record yet. What was done is kept with each step. */
export function walkThrough(screen: Screen, begun: RunRecord, steps: readonly RunStep[]): void {
  const order = steps.map(({ id }) => id);
  const recorded = new Set(begun.steps.map(({ id }) => id));
  let run = begun;
  let at = Math.max(
    0,
    order.findIndex((id) => !recorded.has(id)),
  );
  let began = new Date().toISOString();
  let view: StepView;
  const tick = (): void => void (screen.time.textContent = timesOf(began, steps[at]!, run, steps));
  const timer = setInterval(tick, 1000);

  const show = (): void => {
    began = new Date().toISOString();
    view = showStep(screen, { steps, at, earlier: run.steps.find(({ id }) => id === order[at]), finish, back });
    tick();
  };
  const back = (): void => {
    if (at === 0) return;
    at--;
    show();
  };
  const finish = (outcome: StepOutcome, answer: StepAnswer): void => {
    const step: StepRecord = { id: order[at]!, outcome, began, done: new Date().toISOString(), ...answer };
    run = withStep(run, step, order);
    at++;
    if (at < steps.length) {
      saveRun(run);
      show();
      return;
    }
    clearInterval(timer);
    stopKeys();
    run = { ...run, ended: step.done };
    saveRun(run);
    showSummary(screen, run, steps);
  };
  const stopKeys = followKeys(screen.dialog, () => view, back);
  screen.dialog.addEventListener('close', () => clearInterval(timer));
  show();
}

/** `This step 40 s of 2 min · All 3 min of 18 min` */
function timesOf(began: string, step: RunStep, run: RunRecord, steps: readonly RunStep[]): string {
  const now = new Date().toISOString();
  const all = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    `This step ${timeBetween(began, now)}${expected(step.seconds)}`,
    `All ${timeBetween(run.began, now)}${expected(all)}`,
  ].join(' · ');
}

function expected(seconds: number): string {
  return seconds > 0 ? ` of ${durationInWords(seconds as Duration)}` : '';
}
