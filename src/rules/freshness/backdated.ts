import { longDate } from '../../model/days.ts';
import { versionsOf } from '../../model/history.ts';
import { reviewDatesOf } from '../../model/review-dates.ts';
import { needsReview } from '../../model/review-days.ts';
import { commitInWords } from '../commit-in-words.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow a review date earlier than the one before it.
 *
 * ## Why
 *
 * Reviews follow one another. A date that goes back is a slip in the year or the month, or was set by
 * hand to move the next one; either way it says something that did not happen.
 *
 * ## What to do
 *
 * Write the day of the last review that was done. To undo a review that was none, put the former date
 * back as it was: a date that has stood there before is fine, and so is correcting one that lay in the
 * future when it was committed. To move a due day, set `review_every`. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None. It reads the history in git, and is off until the policy turns it on.
 *
 * @example ok: One review after another
 * commit: 2025-11-10 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | ---
 * commit: 2026-05-04 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | ---
 *
 * @example not-ok: The year before, in January
 * commit: 2025-11-10 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | ---
 * commit: 2026-01-05 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-01-05
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review date went back from 10 Nov 2025 to 5 Jan 2025, by commit 8b3e2f2 of 5 Jan 2026 by Ana Reis.
 *
 * @example ok: A date in the future, corrected
 * commit: 2026-05-04 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2027-05-04
 * | ---
 * commit: 2026-05-05 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | ---
 *
 * @example ok: A review that was none, undone
 * commit: 2025-11-10 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | ---
 * commit: 2026-05-04 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | ---
 * commit: 2026-05-05 Ana Reis <ana.reis@bakery.example>
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | ---
 */
export const backdated = defineRule({
  id: 'freshness/backdated',
  scope: 'sop',
  reads: ['history'],
  severity: 'off',
  why: 'Reviews follow one another; a date that goes back says something that did not happen.',
  fix: 'Write the day of the last review that was done; to move the next one, set `review_every`.',
  *check(sop, { history }) {
    const date = sop.reviewed?.date;
    if (date === undefined || !needsReview(sop)) return;
    const dates = reviewDatesOf(versionsOf(history, sop.file));
    const [newest] = dates;
    const now = newest?.date === date ? newest : undefined;
    const former = now === undefined ? dates : dates.slice(1);
    const last = former.find((one) => one.date <= one.broughtBy.commit.day);
    if (last === undefined || date > last.date || former.some((one) => one.date === date)) return;
    const where = now === undefined ? 'not committed yet' : `by commit ${commitInWords(now.broughtBy.commit)}`;
    yield {
      place: sop.at('reviewed'),
      message: `The review date went back from ${longDate(last.date)} to ${longDate(date)}, ${where}.`,
    };
  },
});
