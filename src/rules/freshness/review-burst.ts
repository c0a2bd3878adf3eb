import { longDate } from '../../model/days.ts';
import { defineRule } from '../define-rule.ts';
import { recordedReview } from '../recorded-review.ts';

/**
 * Disallow more reviews by one person on one day than a day has room for.
 *
 * ## Why
 *
 * A review takes the time of going through the work. Nobody does a dozen of them on a day; whoever
 * records a dozen has looked at the dates and not at the work.
 *
 * ## What to do
 *
 * Find out which of them were done, and put the former date and evidence of the others back; they are
 * due again, and `sop plan` finds room for them. If the people here really do more on a day, raise
 * `capacity.reviews_per_day` in `policy.yaml`.
 *
 * A review counts for the person and the day that it names. Where the policy has the history in git read,
 * a date without evidence of its own counts for whoever moved it, on the day of that commit. Dates that
 * came with the file, drafts and retired SOPs do not count.
 *
 * ## Options
 *
 * None. The limit is `capacity.reviews_per_day` in `policy.yaml`, 4 unless it says otherwise.
 *
 * @example ok: As many as a day has room for
 * policy.yaml
 * | capacity: { reviews_per_day: 2 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 *
 * @example not-ok: One more
 * policy.yaml
 * | capacity: { reviews_per_day: 2 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 * sops/bread/feed-the-levain.md
 * | ---
 * | title: Feed the levain
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 * => sops/bread/feed-the-levain.md:3:11-3:21 Ana Reis recorded 3 reviews on 4 May 2026; the policy has room for 2 a day.
 *
 * @example ok: Drafts, retired SOPs, other people and other days
 * policy.yaml
 * | capacity: { reviews_per_day: 1 }
 * sops/bread/bake-brioche.md
 * | ---
 * | title: Bake brioche
 * | status: retired
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | status: draft
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-04
 * | review: { by: ana-reis }
 * | ---
 * sops/bread/feed-the-levain.md
 * | ---
 * | title: Feed the levain
 * | reviewed: 2026-05-05
 * | review: { by: ana-reis }
 * | ---
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | reviewed: 2026-05-04
 * | review: { by: bo-lindqvist }
 * | ---
 *
 * @example not-ok: Dates moved by one hand, when git is read
 * commit: 2025-11-10 Ana Reis <ana.reis@bakery.example>
 * policy.yaml
 * | capacity: { reviews_per_day: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | reviewed: 2025-11-03
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2025-11-10
 * | ---
 * commit: 2026-05-06 Bo Lindqvist <bo.lindqvist@bakery.example>
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | reviewed: 2026-05-04
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-06
 * | ---
 * => sops/bread/bake-sourdough.md:3:11-3:21 Bo Lindqvist recorded 2 reviews on 6 May 2026, all of them by moving a date without evidence; the policy has room for 1 a day.
 *
 * @example ok: Dates that came with the files
 * commit: 2026-05-06 Bo Lindqvist <bo.lindqvist@bakery.example>
 * policy.yaml
 * | capacity: { reviews_per_day: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | reviewed: 2026-05-04
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | reviewed: 2026-05-06
 * | ---
 */
export const reviewBurst = defineRule({
  id: 'freshness/review-burst',
  scope: 'base',
  reads: ['history-if-read'],
  severity: 'error',
  why: 'Whoever records a dozen reviews on a day has looked at the dates and not at the work.',
  fix: 'Put the former date and evidence back where no review was done; `sop plan` finds room for those that are due.',
  *check(base, { policy, history }) {
    const most = policy.capacity.reviewsPerDay;
    const recorded = base.sops.flatMap((sop) => recordedReview(sop, base.directory, history) ?? []);
    for (const [, sameDay] of Map.groupBy(recorded, ({ who, day }) => `${day} ${who}`)) {
      const beyond = sameDay[most];
      if (beyond === undefined) continue;
      const { name, day, sop } = beyond;
      const moved = sameDay.filter(({ evidenced }) => !evidenced).length;
      const without = moved === sameDay.length ? 'all' : String(moved);
      yield {
        file: sop.file,
        place: sop.at('reviewed'),
        message: `${name} recorded ${sameDay.length} reviews on ${longDate(day)}${moved === 0 ? '' : `, ${without} of them by moving a date without evidence`}; the policy has room for ${most} a day.`,
        related: sameDay
          .filter((one) => one !== beyond)
          .map((one) => ({
            file: one.sop.file,
            place: one.sop.at('reviewed'),
            message: `${one.sop.id} was reviewed on the same day.`,
          })),
      };
    }
  },
});
