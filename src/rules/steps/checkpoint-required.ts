import { z } from 'zod';
import { markedSteps, marksNamed, type MarkedStep } from '../../model/step-marks.ts';
import { defineRule } from '../define-rule.ts';

const options = z.strictObject({
  risks: z.array(z.enum(['low', 'medium', 'high'])).default(['high']),
});

/**
 * Require a person's approval beside a step that runs by itself and cannot be undone, or where much is at stake.
 *
 * ## Why
 *
 * A tool does the wrong thing as quickly as the right one, and a hundred times. Where that cannot be taken back,
 * somebody has to look: before it happens, or right after it while the first mistake is still the only one.
 *
 * ## What to do
 *
 * Put `:approve[role]` into the step itself, the one before or the one after. Before is better where nothing can be
 * undone. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * `risks`: at these every step that runs by itself needs an approval. Default `[high]`. A step marked
 * `:auto[tool]{irreversible}` needs one at any risk.
 *
 * @example ok: Approved in the step before
 * sops/counter/pay-out-tips.md
 * | ---
 * | title: Pay out tips
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Look through the list. :approve[counter-lead]
 * | 2. The till pays each share. :auto[till]{irreversible}
 *
 * @example ok: At medium risk, and it can be undone
 * sops/counter/print-the-labels.md
 * | ---
 * | title: Print the labels
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The till prints a label for each tray. :auto[till]
 *
 * @example not-ok: Nobody looks
 * sops/counter/pay-out-tips.md
 * | ---
 * | title: Pay out tips
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Type in the hours.
 * | 2. The till pays each share. :auto[till]{irreversible}
 * | 3. Print the slip.
 * | 4. Sign the slip. :approve[counter-lead]
 * => sops/counter/pay-out-tips.md:8:30-8:55 Step 2 runs by itself and cannot be undone, and nobody approves in steps 1 to 3.
 *
 * @example not-ok: High risk, the only step
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | risk: high
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The burner lights at four. :auto[deck-oven]
 * => sops/bread/light-the-oven.md:8:31-8:47 Step 1 runs by itself at high risk, and nobody approves in it.
 *
 * @example not-ok: A stricter policy
 * policy.yaml
 * | rules:
 * |   steps/checkpoint-required: { risks: [medium, high] }
 * sops/counter/print-the-labels.md
 * | ---
 * | title: Print the labels
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The till prints a label for each tray. :auto[till]
 * | 2. Stick them on.
 * => sops/counter/print-the-labels.md:7:43-7:54 Step 1 runs by itself at medium risk, and nobody approves in steps 1 to 2.
 */
export const checkpointRequired = defineRule({
  id: 'steps/checkpoint-required',
  scope: 'sop',
  severity: 'error',
  why: 'A tool does the wrong thing as quickly as the right one, and nobody would see it.',
  fix: 'Put `:approve[role]` into this step, the one before or the one after, and say what to look at.',
  options,
  *check(sop, { options: { risks } }) {
    if (sop.status === 'draft' || sop.status === 'retired') return;
    const steps = markedSteps(sop.body);
    for (const [at, step] of steps.entries()) {
      const near = steps.slice(Math.max(0, at - 1), at + 2);
      if (near.some((one) => marksNamed('approve', one).length > 0)) continue;
      for (const { place, irreversible } of marksNamed('auto', step)) {
        if (!irreversible && !risks.includes(sop.risk)) continue;
        const reason = irreversible ? 'and cannot be undone' : `at ${sop.risk} risk`;
        yield {
          place,
          message: `Step ${step.step.number} runs by itself ${reason}, and nobody approves ${within(near)}.`,
        };
      }
    }
  },
});

function within(steps: readonly MarkedStep[]): string {
  const [first, last] = [steps[0]!.step.number, steps.at(-1)!.step.number];
  return first === last ? 'in it' : `in steps ${first} to ${last}`;
}
