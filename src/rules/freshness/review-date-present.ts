import { nounOf } from '../../model/noun-of.ts';
import { needsReview } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';
import { isMissing, placeOfMissing } from '../written.ts';

/**
 * Require the day of the last review.
 *
 * ## Why
 *
 * Without that day nobody can tell a procedure that was confirmed last week from one that was written
 * years ago, and no reminder ever comes.
 *
 * ## What to do
 *
 * Go through it with somebody who does the work, and record that with `sop review`, which writes the
 * day as `reviewed: YYYY-MM-DD` and the evidence below it. Drafts are not in force yet and retired SOPs no longer; both are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: An SOP in force
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2026-05-04
 * | ---
 *
 * @example ok: A draft
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: head-baker
 * | status: draft
 * | ---
 *
 * @example not-ok: No review date
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:1 This SOP has no review date.
 *
 * @example not-ok: A trial without one
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: head-baker
 * | status: pilot
 * | reviewed:
 * | ---
 * => sops/bread/bake-rye.md:5:1-5:9 This SOP has no review date.
 */
export const reviewDatePresent = defineRule({
  id: 'freshness/review-date-present',
  scope: 'sop',
  ofAll: true,
  severity: 'error',
  why: 'Without the day of its last review nobody can tell whether a procedure is still true.',
  fix: 'Go through it with somebody who does the work, and record that with `sop review`.',
  *check(sop) {
    if (!sop.hasFrontmatter || !needsReview(sop) || !isMissing(sop, 'reviewed')) return;
    yield { place: placeOfMissing(sop, 'reviewed'), message: `This ${nounOf(sop)} has no review date.` };
  },
});
