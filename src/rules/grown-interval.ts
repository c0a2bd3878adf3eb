import { intervalInWords } from '../model/interval.ts';
import type { Policy } from '../model/policy.ts';
import { reviewInterval } from '../model/review-days.ts';
import type { Sop } from '../model/sop.ts';

/** A sentence to put behind another where the interval is longer than the policy's for the risk; else nothing. */
export function grownInWords(sop: Sop, policy: Policy): string {
  const agreed = policy.intervals[sop.risk];
  const grown = reviewInterval(sop, policy);
  if (sop.reviewEvery !== undefined || grown === agreed) return '';
  const count = sop.unchangedReviews ?? 0;
  const reviews = count === 1 ? 'review' : `${count} reviews`;
  return ` The interval has grown from ${intervalInWords(agreed)} to ${intervalInWords(grown)}, since the last ${reviews} changed nothing.`;
}
