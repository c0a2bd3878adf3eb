import { isLocal } from '../../model/is-local.ts';
import { nounOf } from '../../model/noun-of.ts';
import { intervalInWords, roughLengthInDays } from '../../model/interval.ts';
import { needsReview } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow a review interval longer than the policy's for the risk.
 *
 * ## Why
 *
 * The policy says how long a procedure of each risk may go without a review. An SOP may ask for more
 * care than that, never for less.
 *
 * ## What to do
 *
 * Shorten `review_every`, or leave it out and have the policy's interval. If the risk is stated
 * too high, correct `risk`. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None. The intervals are those of `policy.yaml`.
 *
 * @example ok: Shorter than the policy's
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | risk: high
 * | review_every: 6 weeks
 * | ---
 *
 * @example ok: The same in other words
 * sops/bread/clean-the-bannetons.md
 * | ---
 * | title: Clean the bannetons
 * | risk: low
 * | review_every: P1Y
 * | ---
 *
 * @example not-ok: Longer than the policy's
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | risk: high
 * | review_every: 6 months
 * | ---
 * => sops/bread/light-the-oven.md:4:15-4:23 This SOP is to be reviewed every 6 months; at high risk the policy asks for 3 months or less.
 */
export const intervalWithinPolicy = defineRule({
  id: 'freshness/interval-within-policy',
  scope: 'sop',
  ofAll: true,
  severity: 'error',
  why: 'The policy sets how long a procedure of each risk may go without a review, and an SOP may only ask for more care.',
  fix: 'Shorten `review_every`, or leave it out to have the interval of the policy.',
  *check(sop, { base, policy }) {
    // A local version has the interval of its SOP, and is not told again.
    if (sop.reviewEvery === undefined || !needsReview(sop) || isLocal(sop)) return;
    const longest = policy.intervals[sop.risk];
    if (roughLengthInDays(sop.reviewEvery) <= roughLengthInDays(longest)) return;
    const own = intervalInWords(sop.reviewEvery);
    const allowed = intervalInWords(longest);
    yield {
      place: sop.at('review_every'),
      message: `This ${nounOf(sop)} is to be reviewed every ${own}; at ${sop.risk} risk the policy asks for ${allowed} or less.`,
      related: base.files.has(policy.file)
        ? [
            {
              file: policy.file,
              place: policy.at('intervals', sop.risk),
              message: `The interval at ${sop.risk} risk is ${allowed}.`,
            },
          ]
        : [],
    };
  },
});
