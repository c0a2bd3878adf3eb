import { defineRule } from '../define-rule.ts';
import { handoffTarget } from '../handoff-target.ts';

/**
 * Require a hand-off to lead to an SOP that is there and holds.
 *
 * ## Why
 *
 * `:handoff[fulfilment/pick-an-order]` says that from here on another procedure has the work. When there is
 * no such procedure, the work ends on a desk that nobody looks at.
 *
 * ## What to do
 *
 * Write the id of the SOP that takes over: its path below `sops/` without `.md`. After a move, write the new id.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: To another department
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
 *
 * @example not-ok: A slip of the pen
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelves]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * => sops/bread/bake-rye.md:7:34-7:58 There is no SOP "counter/fill-the-shelves" to hand the work to. Did you mean "counter/fill-the-shelf"?
 *
 * @example not-ok: An SOP that has another id now
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/restock]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | aliases: [counter/restock]
 * | ---
 * => sops/bread/bake-rye.md:7:34-7:49 The SOP "counter/restock" has another id now. Did you mean "counter/fill-the-shelf"?
 *
 * @example not-ok: A retired one
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
 * | status: retired
 * | replaced_by: counter/fill-the-window
 * | ---
 * sops/counter/fill-the-window.md
 * | ---
 * | title: Fill the window
 * | ---
 * => sops/bread/bake-rye.md:7:34-7:56 The work is handed to "Fill the shelf", which is retired. Did you mean "counter/fill-the-window"?
 *
 * @example not-ok: To itself
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[bread/bake-rye]
 * => sops/bread/bake-rye.md:7:34-7:48 This SOP hands the work to itself.
 */
export const handoffKnown = defineRule({
  id: 'steps/handoff-known',
  scope: 'sop',
  severity: 'error',
  why: 'Work that is handed to no living procedure ends on a desk that nobody looks at.',
  fix: 'Write the id of the SOP that takes over: its path below sops/ without .md.',
  *check(sop, { index }) {
    if (sop.status === 'retired') return;
    for (const mark of sop.body.marks) {
      if (mark.name === 'handoff' && !mark.inDecision) yield* handoffTarget(mark, sop, index);
    }
  },
});
