import type { CalendarDate } from '../calendar-date.ts';
import type { Person } from '../directory.ts';
import { freshnessOn, type Freshness } from '../freshness.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { reviewables } from '../reviewables.ts';
import { needsReview, reviewDays } from '../review-days.ts';
import type { Risk, Sop } from '../sop.ts';
import { reviewersOf, whoseTurn, type Reviewers } from './reviewers.ts';

/** A review that somebody has to do some day. */
export interface DueReview extends Reviewers {
  readonly sop: Sop;
  /** Absent where no review is recorded: then it is wanted at once. */
  readonly due?: CalendarDate;
  readonly freshness: Freshness;
  /** Owners, or deputies where no owner is left; nobody where neither is. */
  readonly people: readonly Person[];
}

/** The next review of every SOP in force and each of its local versions, in the order in which they want doing. */
export function dueReviews(base: KnowledgeBase, today: CalendarDate): readonly DueReview[] {
  const reviews = reviewables(base)
    .filter(needsReview)
    .map((sop): DueReview => {
      const days = reviewDays(sop, base.policy);
      const reviewers = reviewersOf(sop, base.directory, today);
      const due = days === undefined ? {} : { due: days.due };
      return { sop, ...due, freshness: freshnessOn(days, today), ...reviewers, people: whoseTurn(reviewers) };
    });
  return reviews.toSorted(
    (a, b) => compare(a.due ?? today, b.due ?? today) || gravest(a.sop.risk, b.sop.risk) || compare(a.sop.id, b.sop.id),
  );
}

/** True for what is wanted by a day, and for what should have been done before. */
export function isDueBy({ due }: DueReview, day: CalendarDate): boolean {
  return due === undefined || due <= day;
}

/** Nothing can make these be in time any more. */
export function isLate({ due }: DueReview, today: CalendarDate): boolean {
  return due === undefined || due < today;
}

/** True when the review concerns a person or a role: it owns the SOP, or it is this person's turn. */
export function concerns({ sop, people }: DueReview, party: string): boolean {
  return sop.owner === party || people.some(({ id }) => id === party);
}

const gravity: Readonly<Record<Risk, number>> = { high: 0, medium: 1, low: 2 };

/** Orders the higher risk first. */
export function gravest(a: Risk, b: Risk): number {
  return gravity[a] - gravity[b];
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
