import { inWords, longDate } from '../../model/days.ts';
import { freshnessOn } from '../../model/freshness.ts';
import { needsReview, reviewDays } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';
import { grownInWords } from '../grown-interval.ts';

/**
 * Warn when a review is due soon.
 *
 * ## Why
 *
 * A review takes an hour with somebody who does the work, and that hour has to be found before the
 * day, not on it.
 *
 * ## What to do
 *
 * Go through it with somebody who does the work, and record that with `sop review`. The warning starts `due_soon` before the due day and ends when the SOP is
 * reviewed or overdue. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None. How early it warns is `due_soon` in `policy.yaml`, 14 days unless it says otherwise.
 *
 * @example ok: One day before the warning starts
 * today: 2026-05-31
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | ---
 *
 * @example not-ok: The day the warning starts
 * today: 2026-06-01
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The next review is due on 15 Jun 2026, in 14 days.
 *
 * @example not-ok: The day after that
 * today: 2026-06-02
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The next review is due on 15 Jun 2026, in 13 days.
 *
 * @example not-ok: The day it is due
 * today: 2026-06-15
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The next review is due on 15 Jun 2026, today.
 *
 * @example ok: The day after, when it is overdue instead
 * today: 2026-06-16
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | ---
 *
 * @example not-ok: Within the policy's grace
 * today: 2026-06-16
 * policy.yaml
 * | grace: 3 days
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The next review was due on 15 Jun 2026, yesterday; it is overdue after 18 Jun 2026.
 */
export const dueSoon = defineRule({
  id: 'freshness/due-soon',
  scope: 'sop',
  ofAll: true,
  reads: ['clock'],
  severity: 'warning',
  why: 'A review needs an hour with somebody who does the work, and that hour has to be planned.',
  fix: 'Go through it with somebody who does the work before that day, and record that with `sop review`.',
  *check(sop, { policy, today }) {
    const days = reviewDays(sop, policy);
    if (!needsReview(sop) || days === undefined || freshnessOn(days, today) !== 'due') return;
    const grown = grownInWords(sop, policy);
    const when = `${longDate(days.due)}, ${inWords(today, days.due)}`;
    yield {
      place: sop.at('reviewed'),
      message:
        today <= days.due
          ? `The next review is due on ${when}.${grown}`
          : `The next review was due on ${when}; it is overdue after ${longDate(days.lastDay)}.${grown}`,
    };
  },
});
