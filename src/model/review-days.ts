import { isInForce } from './in-force.ts';
import { adaptedInterval } from './adaptive-interval.ts';
import { addInterval, subtractInterval } from './calendar-date.ts';
import type { ReviewDays } from './freshness.ts';
import type { Interval } from './interval.ts';
import type { Policy } from './policy.ts';
import type { Sop } from './sop.ts';

/** How often an SOP is reviewed: its own interval, else the policy's for its risk, grown where the policy lets it. */
export function reviewInterval({ reviewEvery, risk, unchangedReviews = 0 }: Sop, policy: Policy): Interval {
  const agreed = policy.intervals[risk];
  if (reviewEvery !== undefined || policy.adaptive === undefined) return reviewEvery ?? agreed;
  return adaptedInterval(agreed, unchangedReviews, policy.adaptive, risk);
}

/** The days that decide an SOP's freshness; undefined when it has no valid review date or needs no review. */
export function reviewDays(sop: Sop, policy: Policy): ReviewDays | undefined {
  const reviewed = sop.reviewed?.date;
  if (reviewed === undefined) return undefined;
  const due = addInterval(reviewed, reviewInterval(sop, policy));
  return {
    warnFrom: subtractInterval(due, policy.dueSoon),
    due,
    lastDay: addInterval(due, policy.grace),
  };
}

/** Drafts are not in force yet and retired procedures no longer: neither goes stale. */
export function needsReview(sop: Sop): boolean {
  return isInForce(sop);
}
