import type { CalendarDate } from '../model/calendar-date.ts';
import type { Directory } from '../model/directory.ts';
import { versionsOf, type History, type Identity, type Version } from '../model/history.ts';
import { isBot, personBehind } from '../model/identity.ts';
import { earlierUseOf, reviewDatesOf } from '../model/review-dates.ts';
import { needsReview } from '../model/review-days.ts';
import type { Sop } from '../model/sop.ts';

/** Who recorded the review of an SOP, and when. */
export interface RecordedReview {
  readonly sop: Sop;
  /** A person's id; the address or name of one who is in no directory. */
  readonly who: string;
  readonly name: string;
  readonly day: CalendarDate;
  /** False where all there is, is a commit that moved the date. */
  readonly evidenced: boolean;
}

/**
 * What counts as a review: one with evidence of its own counts for the person and the day it names; without, for
 * whoever committed the date, where the history was read.
 */
export function recordedReview(
  sop: Sop,
  directory: Directory,
  history: History | undefined,
): RecordedReview | undefined {
  const day = sop.reviewed?.date;
  if (day === undefined || !needsReview(sop)) return undefined;
  const versions = history === undefined ? [] : versionsOf(history, sop.file);
  const { review } = sop;
  if (review?.by === undefined || earlierUseOf(versions, day, review) !== undefined) {
    return moveOf(sop, day, versions, directory);
  }
  const name = directory.people.get(review.by)?.name ?? `"${review.by}"`;
  return { sop, who: review.by, name, day, evidenced: true };
}

/** The commit that moved the date forward to where it is now; none for a date that came with the file. */
function moveOf(
  sop: Sop,
  day: CalendarDate,
  versions: readonly Version[],
  directory: Directory,
): RecordedReview | undefined {
  const [newest, former] = reviewDatesOf(versions);
  if (newest?.date !== day || former === undefined || former.date > day) return undefined;
  const { author, day: committed } = newest.broughtBy.commit;
  const person = personBehind(directory, author);
  return {
    sop,
    who: person?.id ?? author.email.toLowerCase(),
    name: person?.name ?? nameOf(author),
    day: committed,
    evidenced: false,
  };
}

function nameOf(author: Identity): string {
  const name = author.name === '' ? author.email : author.name;
  return isBot(author) ? `The bot ${name}` : name;
}
