import { inWords, longDate } from '../../model/days.ts';
import { freshnessOn } from '../../model/freshness.ts';
import { intervalInWords } from '../../model/interval.ts';
import { needsReview, reviewDays, reviewInterval } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';
import { grownInWords } from '../grown-interval.ts';

/**
 * Disallow an SOP in force whose review is overdue.
 *
 * ## Why
 *
 * Work changes faster than its description. Past the interval that was agreed for this risk, a reader
 * cannot rely on the steps, and the page says so in red.
 *
 * ## What to do
 *
 * Go through the procedure with somebody who does the work, correct what is no longer so, and record
 * that with `sop review`. Changing nothing but the date brings the same text back, only less
 * believable. A review is due on the day itself and overdue the day after; `grace` in `policy.yaml`
 * adds days to that. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None. The intervals and the grace are those of `policy.yaml`; an SOP may set a shorter
 * `review_every`. Where `adaptive` in `policy.yaml` lets intervals grow while reviews find nothing to
 * change, the message says that they have.
 *
 * @example ok: The day before it is due
 * today: 2026-06-14
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | risk: medium
 * | ---
 *
 * @example ok: The day it is due
 * today: 2026-06-15
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | risk: medium
 * | ---
 *
 * @example not-ok: The day after
 * today: 2026-06-16
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-15
 * | risk: medium
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 The review was due on 15 Jun 2026, yesterday: the last one was on 15 Dec 2025, and there is one every 6 months.
 *
 * @example not-ok: An interval of its own, and a short month
 * today: 2026-03-01
 * sops/bread/feed-the-levain.md
 * | ---
 * | title: Feed the levain
 * | reviewed: 2026-01-31
 * | review_every: 1 month
 * | ---
 * => sops/bread/feed-the-levain.md:3:11-3:21 The review was due on 28 Feb 2026, yesterday: the last one was on 31 Jan 2026, and there is one every 1 month.
 *
 * @example ok: Within the policy's grace
 * policy.yaml
 * | grace: 3 days
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-12-12
 * | ---
 *
 * @example ok: Retired
 * sops/bread/bake-brioche.md
 * | ---
 * | title: Bake brioche
 * | reviewed: 2024-12-15
 * | status: retired
 * | ---
 */
export const overdue = defineRule({
  id: 'freshness/overdue',
  scope: 'sop',
  ofAll: true,
  reads: ['clock'],
  severity: 'error',
  why: 'Past its interval, nobody can rely on a procedure being done as it is written.',
  fix: 'Go through it with somebody who does the work, correct what has changed, and record that with `sop review`.',
  *check(sop, { policy, today }) {
    const days = reviewDays(sop, policy);
    const reviewed = sop.reviewed?.date;
    if (!needsReview(sop) || days === undefined || reviewed === undefined) return;
    if (freshnessOn(days, today) !== 'overdue') return;
    const every = intervalInWords(reviewInterval(sop, policy));
    yield {
      place: sop.at('reviewed'),
      message: `The review was due on ${longDate(days.due)}, ${inWords(today, days.due)}: the last one was on ${longDate(reviewed)}, and there is one every ${every}.${grownInWords(sop, policy)}`,
    };
  },
});
