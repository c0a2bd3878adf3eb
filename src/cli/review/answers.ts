import type { DoneReview } from '../../edit/review.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { digestOf } from '../../model/digest.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { isLocal } from '../../model/is-local.ts';
import { isPath } from '../../model/is-path.ts';
import { isSameEvidence } from '../../model/review-dates.ts';
import type { Review, Sop } from '../../model/sop.ts';
import type { PastOfSop } from '../../parse/reviewed-version.ts';
import type { Refusal } from './refusals.ts';
import type { Answer } from './request.ts';

/** How the text stands to the one that was reviewed last; unknown where nothing tells what that was. */
export type Standing = 'same' | 'changed' | 'unknown';

/** By the digest that the review recorded; where it recorded none, by the text it was committed with. */
export function standingOf(sop: Sop, past: PastOfSop | undefined, { policy }: Pick<KnowledgeBase, 'policy'>): Standing {
  const { informative } = policy.sections;
  const then = sop.review?.digest ?? (past?.reviewed && digestOf(past.reviewed.sop, informative));
  if (then === undefined) return 'unknown';
  return then === digestOf(sop, informative) ? 'same' : 'changed';
}

/** True when an outcome needs words of what was checked: nothing else would tell that anything was. */
export function needsNote(outcome: Answer['outcome'], standing: Standing): boolean {
  return outcome === 'unchanged' || (outcome === 'changed' && standing === 'unknown');
}

/** Signs alone are no words. */
export function saysSomething(note: string | undefined): note is string {
  return note !== undefined && /\p{L}/u.test(note);
}

/** A review as it would be recorded. */
export function doneReview(by: string, on: CalendarDate, { outcome, note, successor }: Answer): DoneReview {
  return {
    by,
    on,
    outcome: outcome === 'retire' || outcome === undefined ? 'retired' : outcome,
    ...(note === undefined ? {} : { note }),
    ...(typeof successor === 'string' ? { successor } : {}),
  };
}

/** What is said of the review and cannot be so. */
export function contradiction(
  sop: Sop,
  review: DoneReview,
  past: PastOfSop | undefined,
  base: Pick<KnowledgeBase, 'policy'>,
): Refusal | undefined {
  const { outcome } = review;
  if (outcome === 'retired') return isLocal(sop) || isPath(sop) ? notRetired(sop) : undefined;
  const standing = standingOf(sop, past, base);
  const last = sop.reviewed?.date;
  const since = last === undefined ? 'since the last review' : `since the review of ${longDate(last)}`;
  if (standing === 'same' && last === review.on && sop.review?.by !== undefined) {
    return {
      message: `${sop.id} was reviewed on ${longDate(last)} already, by ${sop.review.by}, and its text has not changed.`,
      next: 'There is nothing to record. A slip in the note can be mended in the file itself.',
    };
  }
  if (outcome === 'unchanged' && standing === 'changed') {
    return {
      message: `The text of ${sop.id} has changed ${since}, so "unchanged" is not true of it.`,
      next: 'If it says now how the work is done, record that with --outcome changed.',
    };
  }
  if (outcome === 'changed' && standing === 'same') {
    return {
      message: `Nothing that ${sop.id} prescribes has changed ${since}, so "changed" is not true of it.`,
      next: 'If something has to change, change it and save the file first. If not, record --outcome unchanged, with a --note of what was checked.',
    };
  }
  return (
    (needsNote(outcome, standing) ? emptyNote(sop, review, standing) : undefined) ??
    oldEvidence(sop, review, past, base)
  );
}

function notRetired({ id, file }: Sop): Refusal {
  if (isPath({ id })) {
    return {
      message: `${id} is an onboarding path, and is not retired by a review.`,
      next: `Where nobody is to learn from it any more, delete ${file}.`,
    };
  }
  return {
    message: `${id} is the version of one location, and is not retired by a review.`,
    next: `Where the SOP holds as it stands, delete ${file}.`,
  };
}

function emptyNote({ id }: Sop, { note, outcome }: DoneReview, standing: Standing): Refusal | undefined {
  if (saysSomething(note)) return undefined;
  const why =
    standing === 'unknown'
      ? 'nothing tells what the last review was of, so the note is all there is to show for this one'
      : `a review that ends in "${outcome}" shows only by its note`;
  return {
    message: `The review of ${id} needs a note of what was checked: ${why}.`,
    next: 'Say with --note what was looked at and with whom: --note "Walked three refunds with the evening shift."',
  };
}

/** The same words by the same person of the same text are the evidence of an earlier review and not of this one. */
function oldEvidence(
  sop: Sop,
  { by, outcome, note }: DoneReview,
  past: PastOfSop | undefined,
  { policy }: Pick<KnowledgeBase, 'policy'>,
): Refusal | undefined {
  const digest = digestOf(sop, policy.sections.informative);
  const evidence: Review = { by, outcome, digest, ...(note === undefined ? {} : { note }) };
  const earlier = [sop, ...(past?.versions ?? [])].find(
    ({ review }) => review !== undefined && isSameEvidence(review, evidence),
  );
  if (earlier === undefined) return undefined;
  const date = earlier.reviewed?.date;
  return {
    message: `An earlier review of ${sop.id}${date === undefined ? '' : `, of ${longDate(date)},`} says exactly the same, note and all.`,
    next: 'Say with --note what was checked this time.',
  };
}
