import type { CalendarDate } from './calendar-date.ts';
import { lastAlertOf } from './kpi-alert.ts';
import { versionsOf, type History, type Version } from './history.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { isSameEvidence, isSameReview, type StatedReview } from './review-dates.ts';
import type { Review } from './sop.ts';

interface ProvenReview {
  readonly day: CalendarDate;
  readonly review: Review;
  /** The same review, with the digest that the text has since its links lead to where pages have moved. */
  readonly carried?: Review;
}

/** The base with what its history tells of each SOP: how many reviews in a row have changed nothing. */
export function withUnchangedReviews(base: KnowledgeBase, history: History): KnowledgeBase {
  const sops = base.sops.map((sop) => {
    const alerts = sop.kpis.flatMap((id) => {
      const kpi = base.kpis.get(id);
      return (kpi && lastAlertOf(kpi, sop.locations)) ?? [];
    });
    const lastAlert = alerts.toSorted().at(-1);
    return { ...sop, unchangedReviews: unchangedInARow(reviewsOf(sop, versionsOf(history, sop.file)), lastAlert) };
  });
  return { ...base, sops };
}

/**
 * How many reviews in a row have changed nothing, up to the newest. What ends the row is a review with another
 * outcome, one of another text than the review before it was of, and a KPI that came to its alert since.
 */
export function unchangedInARow(newestFirst: readonly ProvenReview[], lastAlert: CalendarDate | undefined): number {
  const end = newestFirst.findIndex(({ day, review }, index) => {
    const [older] = newestFirst.slice(index + 1);
    const before = older && (older.carried ?? older.review);
    const isOfAnotherText = before !== undefined && before.digest !== review.digest;
    return review.outcome !== 'unchanged' || isOfAnotherText || (lastAlert !== undefined && day <= lastAlert);
  });
  return end < 0 ? newestFirst.length : end;
}

/**
 * The reviews of an SOP that have evidence of their own, newest first. A date that was moved without is none: it
 * neither lengthens the row nor ends it.
 */
export function reviewsOf(sop: StatedReview, versions: readonly Version[]): readonly ProvenReview[] {
  const since = versions.findIndex((version) => isSameReview(version, sop));
  // Versions before this one in the list are newer than the text, which is then that of an older commit.
  const states: readonly (StatedReview & Partial<Version>)[] = [sop, ...versions.slice(Math.max(0, since))];
  const reviews: ProvenReview[] = [];
  for (const { reviewed, review, carriesReview } of states.toReversed()) {
    const day = reviewed?.date;
    if (day === undefined || review === undefined || !isWhole(review)) continue;
    const known = reviews.findIndex((one) => [one.review, one.carried].some((said) => isSameEvidence(said, review)));
    if (known >= 0) {
      // Back to the review that it is of, what came in between was undone.
      if (reviews[known]!.day === day) reviews.splice(known + 1);
      continue;
    }
    const last = reviews.at(-1);
    if (carriesReview === true && last?.day === day) {
      reviews.splice(-1, 1, { ...last, carried: review });
      continue;
    }
    // Evidence that was corrected is of the same review, and a date that went back takes the later ones with it.
    while (reviews.length > 0 && reviews.at(-1)!.day >= day) reviews.pop();
    reviews.push({ day, review });
  }
  return reviews.toReversed();
}

function isWhole({ by, outcome, digest }: Review): boolean {
  return by !== undefined && outcome !== undefined && digest !== undefined;
}
