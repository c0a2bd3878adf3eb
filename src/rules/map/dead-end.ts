import { isInForce } from '../../model/in-force.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Warn of work that is handed to an SOP which does nothing with it.
 *
 * ## Why
 *
 * A hand-off ends one procedure and begins another. Where the other has no steps, or is a draft that nobody works by yet,
 * the work lies where it was put.
 *
 * ## What to do
 *
 * Write the steps of the SOP that takes over, put it in force, or hand the work to another one until then.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: It goes on
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Put the loaves on the shelf.
 *
 * @example ok: From one draft to another
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | status: draft
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | status: draft
 * | ---
 *
 * @example not-ok: A draft
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | status: draft
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Put the loaves on the shelf.
 * => sops/bread/bake-rye.md:7:34-7:56 The work ends here: "Fill the shelf" is a draft, which nobody works by yet.
 *
 * @example not-ok: No steps
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * |
 * | ## Procedure
 * |
 * | As usual.
 * => sops/bread/bake-rye.md:7:34-7:56 The work ends here: "Fill the shelf" has no steps.
 */
export const deadEnd = defineRule({
  id: 'map/dead-end',
  scope: 'sop',
  severity: 'warning',
  why: 'The work lies where it was put, and whoever handed it over believes that it goes on.',
  fix: 'Write the steps of the SOP that takes over, put it in force, or hand the work to another one until then.',
  *check(sop, { index }) {
    if (!isInForce(sop)) return;
    for (const { name, label, labelPlace: place } of sop.body.marks) {
      const target = name === 'handoff' ? index.sopById.get(label) : undefined;
      const why = target && whyItEnds(target);
      if (!target || why === undefined) continue;
      const related = [{ file: target.file, place: target.at('status'), message: `This is ${target.id}.` }];
      yield { place, message: `The work ends here: "${target.title}" ${why}.`, related };
    }
  },
});

/** A retired one is the finding of another rule. */
function whyItEnds({ status, body }: Sop): string | undefined {
  if (status === 'draft') return 'is a draft, which nobody works by yet';
  return isInForce({ status }) && body.steps.length === 0 ? 'has no steps' : undefined;
}
