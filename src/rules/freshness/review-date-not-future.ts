import { inWords } from '../../model/days.ts';
import { needsReview } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow a review date that has not come yet.
 *
 * ## Why
 *
 * Nobody has done tomorrow's review. A date in the future, by mistake or to be left in peace, keeps
 * a procedure from ever falling due on the right day.
 *
 * ## What to do
 *
 * Write the day on which somebody really confirmed the procedure. Check the year: in January and
 * December it is often the one next door. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example not-ok: Reviewed tomorrow
 * today: 2026-06-14
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-06-15
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review date 2026-06-15 is tomorrow; a review cannot lie in the future.
 *
 * @example ok: Reviewed today
 * today: 2026-06-15
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-06-15
 * | ---
 *
 * @example ok: Reviewed yesterday
 * today: 2026-06-16
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-06-15
 * | ---
 */
export const reviewDateNotFuture = defineRule({
  id: 'freshness/review-date-not-future',
  scope: 'sop',
  ofAll: true,
  reads: ['clock'],
  severity: 'error',
  why: 'A review in the future has not been done, and keeps the procedure from falling due.',
  fix: 'Write the day on which somebody really confirmed the procedure.',
  *check(sop, { today }) {
    const date = sop.reviewed?.date;
    if (date === undefined || date <= today || !needsReview(sop)) return;
    yield {
      place: sop.at('reviewed'),
      message: `The review date ${date} is ${inWords(today, date)}; a review cannot lie in the future.`,
    };
  },
});
