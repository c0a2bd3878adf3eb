import type { Mark } from '../../model/body.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Page } from '../../model/knowledge-base.ts';
import { isMarked, markedSteps, marksNamed, stepMarkNames } from '../../model/step-marks.ts';
import { defineRule } from '../define-rule.ts';

const meanings: Readonly<Record<string, string>> = {
  by: 'who does a step',
  auto: 'what runs a step',
  approve: 'who approves in a step',
  handoff: 'where a step hands the work to',
  takes: 'how long a step takes',
};

/**
 * Disallow marks of steps where there is no step.
 *
 * ## Why
 *
 * `:by`, `:auto`, `:approve`, `:handoff` and `:takes` say something of the step they stand in. Anywhere else they
 * look the same on the page and are counted nowhere: the time is too short, an approval is not on the map.
 *
 * ## What to do
 *
 * Move the mark into the numbered step it is about, or write the sentence in plain words. The time of a step takes in
 * its sub-steps: give it above or below, not both. `:param` and `:until` may stand anywhere, and an outcome of a decision
 * table may say `:by`, `:approve`, `:auto` or `:handoff`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: In a step, and in one of its sub-steps
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Shape the loaves. :by[head-baker]
 * |    1. Weigh each one. :takes[5 min]
 *
 * @example ok: In an outcome
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Find the row.
 * |
 * | :::decision{#who}
 * | | Regular: yes, no | → Who |
 * | | --- | --- |
 * | | yes | :by[counter-lead] |
 * | | no | :approve[head-baker] |
 * | :::
 *
 * @example not-ok: In a sentence elsewhere
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Shape the loaves.
 * |
 * | ## Exceptions
 * |
 * | Wholemeal is shaped by :by[head-baker] only.
 * => sops/bread/bake-rye.md:11:24-11:39 ":by" says who does a step, and this is in none.
 *
 * @example not-ok: In an onboarding path
 * paths/counter.md
 * | ---
 * | title: Your first week at the counter
 * | ---
 * |
 * | Watch a till count. :takes[20 min]
 * => paths/counter.md:5:21-5:35 ":takes" says how long a step takes, and this is in none.
 *
 * @example not-ok: A time above and below
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Shape the loaves. :takes[20 min]
 * |    1. Weigh each one. :takes[5 min]
 * => sops/bread/bake-rye.md:8:23-8:36 The time of step 1.1 is given twice: that of step 1 takes it in.
 */
export const markPlacement = defineRule({
  id: 'steps/mark-placement',
  scope: 'page',
  severity: 'error',
  why: 'A mark outside the steps is counted nowhere, although the page looks as if it were.',
  fix: 'Move it into the step it is about, or say it in plain words.',
  *check(page) {
    const outside = page.body.marks.filter(
      ({ step, inDecision, name }) => step === undefined && !(inDecision && name !== 'takes'),
    );
    if (hasSteps(page)) for (const mark of outside) yield* misplaced(mark);
    for (const step of markedSteps(page.body)) {
      const upper = step.above.find((one) => isMarked('takes', one));
      for (const { place } of upper ? marksNamed('takes', step) : []) {
        const message = `The time of step ${step.step.number} is given twice: that of step ${upper!.step.number} takes it in.`;
        yield { place, message, fix: 'Give the time of the whole step, or of its parts.' };
      }
    }
  },
});

/** Where an SOP has no numbered steps at all, that is the finding, and not every mark in it. */
function hasSteps(page: Page): boolean {
  return page.kind === 'path' || page.body.steps.length > 0;
}

function* misplaced({ name, place }: Mark): Iterable<Verdict> {
  if (!(stepMarkNames as readonly string[]).includes(name)) return;
  yield { place, message: `":${name}" says ${meanings[name]}, and this is in none.` };
}
