import type { CalendarDate } from '../calendar-date.ts';
import type { Plan } from './plan.ts';
import { concerns, isDueBy, type DueReview } from './due-review.ts';

/** What somebody wants to see of a plan. */
export interface Wanted {
  /** Nothing after this day. */
  readonly until?: CalendarDate | undefined;
  /** A person or a role: what they do, and what they own. */
  readonly party?: string | undefined;
}

/** Part of a plan. It is made for everybody and all days all the same: what comes early does so because of what follows. */
export function excerptOf(plan: Plan, { until, party }: Wanted): Plan {
  const isWanted = (review: DueReview): boolean =>
    (until === undefined || isDueBy(review, until)) && (party === undefined || concerns(review, party));
  return {
    ...plan,
    reviews: plan.reviews.filter(
      (review) =>
        (until === undefined || review.day <= until) &&
        (party === undefined || review.person.id === party || review.sop.owner === party),
    ),
    lacks: plan.lacks.filter(({ reviews }) => reviews.some(isWanted)),
    nobodys: plan.nobodys.filter(isWanted),
  };
}

/** True when every review has somebody, and whatever can be in time is. */
export function isFeasible({ lacks, nobodys }: Plan): boolean {
  return lacks.length === 0 && nobodys.length === 0;
}
