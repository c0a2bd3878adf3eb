import type { CalendarDate } from './calendar-date.ts';
import type { Version } from './history.ts';
import type { Review } from './sop.ts';

/** A day that a file has stated as that of its review, and the version that brought it. */
export interface ReviewDate {
  readonly date: CalendarDate;
  readonly broughtBy: Version;
}

/**
 * The review dates a file has had in git, newest first, each once for as long as it stood. Versions that state
 * no day are passed over, so that writing the same day in another form is no new one.
 */
export function reviewDatesOf(versions: readonly Version[]): readonly ReviewDate[] {
  const dates: ReviewDate[] = [];
  for (const version of versions) {
    const date = version.reviewed?.date;
    if (date === undefined) continue;
    if (dates.at(-1)?.date === date) dates.pop();
    dates.push({ date, broughtBy: version });
  }
  return dates;
}

/**
 * The version that shows this evidence to be that of an earlier review: it stood in git under another date
 * before the day it is now said to be of.
 */
export function earlierUseOf(
  versions: readonly Version[],
  reviewed: CalendarDate,
  review: Review,
): Version | undefined {
  return versions.find(
    (version) =>
      version.reviewed?.date !== undefined &&
      version.reviewed.date !== reviewed &&
      version.commit.day < reviewed &&
      version.review !== undefined &&
      isSameEvidence(version.review, review),
  );
}

/** True when two reviews say the same of who did them, what came of them, of which text, and what was checked. */
export function isSameEvidence(a: Review | undefined, b: Review | undefined): boolean {
  return a?.by === b?.by && a?.outcome === b?.outcome && a?.digest === b?.digest && a?.note?.trim() === b?.note?.trim();
}

/** The review that a text states: that of a version in git, or of the file as it is. */
export type StatedReview = Pick<Version, 'reviewed' | 'review'>;

/** True when two texts state one and the same review. */
export function isSameReview(a: StatedReview, b: StatedReview): boolean {
  return a.reviewed?.text === b.reviewed?.text && isSameEvidence(a.review, b.review);
}
