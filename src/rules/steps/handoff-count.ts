import { z } from 'zod';
import { defineRule } from '../define-rule.ts';

const options = z.strictObject({ most: z.int().min(0).default(4) });

/**
 * Warn when the work leaves a procedure for more other ones than anybody can follow.
 *
 * ## Why
 *
 * At every hand-off something waits, and something is lost. A procedure from which the work goes to many others is
 * a crossing where only those who know the way get through.
 *
 * ## What to do
 *
 * See which of them are one procedure in truth, or let a decision table say which way a case goes. Each SOP counts
 * once. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * `most`: the largest number of SOPs to hand over to. Default 4.
 *
 * @example ok: Twice to the same SOP
 * policy.yaml
 * | rules:
 * |   steps/handoff-count: { most: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * | 2. Bring the rolls up. :handoff[counter/fill-the-shelf]
 *
 * @example not-ok: One too many
 * policy.yaml
 * | rules:
 * |   steps/handoff-count: { most: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * | 2. Bring the trays back. :handoff[bread/wash-the-trays]
 * => sops/bread/bake-rye.md:8:26-8:56 The work leaves this procedure for 2 others, at most 1 expected; this is the first beyond.
 */
export const handoffCount = defineRule({
  id: 'steps/handoff-count',
  scope: 'sop',
  severity: 'warning',
  why: 'At every hand-off something waits and something is lost.',
  fix: 'See which of them are one procedure in truth, or let a decision table say which way a case goes.',
  options,
  *check(sop, { options: { most } }) {
    if (sop.status === 'draft' || sop.status === 'retired') return;
    const first = new Map(
      sop.body.marks
        .filter(({ name, step }) => name === 'handoff' && step !== undefined)
        .toReversed()
        .map((mark) => [mark.label, mark]),
    );
    const beyond = [...first.values()].toReversed()[most];
    if (!beyond) return;
    const message = `The work leaves this procedure for ${first.size} others, at most ${most} expected; this is the first beyond.`;
    yield { place: beyond.place, message };
  },
});
