import { needsReview } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';
import { notADate } from '../guess-date.ts';

/**
 * Require the review date to be a day of the calendar, written `YYYY-MM-DD`.
 *
 * ## Why
 *
 * 03/04/2026 is a day in March to some readers and a day in April to others. A date that cannot be
 * read for certain makes the procedure count as never reviewed.
 *
 * ## What to do
 *
 * Write the day as `YYYY-MM-DD`, without a time. With or without quotes is the same. Where the text
 * leaves no doubt, the finding offers the right form; where it does, it offers both days and you
 * choose. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Plain and quoted
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | reviewed: '2026-05-04'
 * | ---
 *
 * @example not-ok: A day that does not exist
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-02-30
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review date "2026-02-30" is not a day. February 2026 has 28 days. Write a day that exists, as YYYY-MM-DD.
 *
 * @example not-ok: A datetime
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04T09:30:00Z
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:31 The review date "2026-05-04T09:30:00Z" is not a day. A date is written YYYY-MM-DD, without a time: 2026-05-04.
 *
 * @example not-ok: Month first, in quotes
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: "05/14/2026"
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:23 The review date "05/14/2026" is not a day. A date is written YYYY-MM-DD: 2026-05-14.
 *
 * @example not-ok: Day and month in doubt
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 03/04/2026
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review date "03/04/2026" is not a day. A date is written YYYY-MM-DD: this may be 2026-04-03 or 2026-03-04.
 *
 * @example not-ok: Digits that read as a number
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 20260504
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:19 The review date "20260504" is not a day. A date is written YYYY-MM-DD: 2026-05-04.
 *
 * @example not-ok: Words
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: before Easter
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:24 The review date "before Easter" is not a day. A date is written YYYY-MM-DD, as in 2026-06-15.
 */
export const reviewDateValid = defineRule({
  id: 'freshness/review-date-valid',
  scope: 'sop',
  ofAll: true,
  severity: 'error',
  why: 'A review date that cannot be read for certain makes the procedure count as never reviewed.',
  fix: 'Write the day of the review as YYYY-MM-DD.',
  *check(sop) {
    if (sop.reviewed === undefined || sop.reviewed.date !== undefined || !needsReview(sop)) return;
    const { text } = sop.reviewed;
    const { message, suggestions } = notADate(text);
    yield { place: sop.at('reviewed'), message: `The review date "${text}" is not a day. ${message}`, suggestions };
  },
});
