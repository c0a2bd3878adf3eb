import { z } from 'zod';
import { markedSteps } from '../../model/step-marks.ts';
import { defineRule } from '../define-rule.ts';

const options = z.strictObject({ most: z.int().min(1).default(20) });

/**
 * Warn when a procedure has more steps than anybody keeps in view.
 *
 * ## Why
 *
 * Long procedures are followed to the middle. Nobody reviews them with care either, and two people who are in them
 * at the same time are at different places.
 *
 * ## What to do
 *
 * Look for the place where the work changes hands or comes to rest, and make what follows an SOP of its own, with
 * `:handoff[…]` between the two. Sub-steps count, the step that holds them does not. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * `most`: the largest number of steps. Default 20.
 *
 * @example ok: Just as many as the policy bears
 * policy.yaml
 * | rules:
 * |   steps/step-count: { most: 2 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Shape the loaves.
 * | 2. Bake them.
 *
 * @example not-ok: One more, in a sub-step
 * policy.yaml
 * | rules:
 * |   steps/step-count: { most: 2 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Shape the loaves.
 * |    1. Weigh each one.
 * |    2. Fold it twice.
 * | 2. Bake them.
 * => sops/bread/bake-rye.md:10:4-10:14 This procedure has 3 steps, at most 2 expected; this is the first beyond.
 */
export const stepCount = defineRule({
  id: 'steps/step-count',
  scope: 'sop',
  severity: 'warning',
  why: 'A long procedure is followed to its middle, and reviewed with less care than a short one.',
  fix: 'Find where the work changes hands or comes to rest, and make what follows an SOP of its own.',
  options,
  *check(sop, { options: { most } }) {
    if (sop.status === 'draft' || sop.status === 'retired') return;
    const steps = markedSteps(sop.body).filter(({ split }) => !split);
    const beyond = steps[most];
    if (!beyond) return;
    const message = `This procedure has ${steps.length} steps, at most ${most} expected; this is the first beyond.`;
    yield { place: beyond.step.place, message };
  },
});
