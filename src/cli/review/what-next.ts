import type { DoneReview } from '../../edit/review.ts';
import { addInterval } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import type { Person } from '../../model/directory.ts';
import { reviewInterval } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import type { Reviewing } from './reviewer.ts';

/** What was recorded and what it needs to count, a line each. */
export function whatNext(
  reviews: ReadonlyMap<Sop, DoneReview>,
  { person, isCommitter }: Reviewing,
  { base, root }: OpenedBase,
): readonly string[] {
  const retired = [...reviews].filter(([, { outcome }]) => outcome === 'retired');
  const lost = retired.filter(([sop, { successor }]) => successor === undefined && sop.replacedBy === undefined);
  const files = [...reviews.keys()].map(({ file }) => `${root.prefix}${file}`).join(' ');
  return [
    ...[...reviews].map(([sop, { on, outcome }]) => {
      const unchangedReviews = outcome === 'unchanged' ? (sop.unchangedReviews ?? 0) + 1 : 0;
      const due = addInterval(on, reviewInterval({ ...sop, unchangedReviews }, base.policy));
      const said = `${sop.id}: ${outcome}, recorded for ${person.name} on ${longDate(on)}`;
      return outcome === 'retired' ? `${said}.` : `${said}; due again on ${longDate(due)}.`;
    }),
    ...(lost.length === 0
      ? []
      : [
          'Without a successor, sop check reports identity/retired-has-successor until one is named, the file is deleted or a waiver is granted.',
        ]),
    ...(retired.length === 0 ? [] : ['Now run sop check: it names every link that still leads to what is retired.']),
    `Next: git commit${isCommitter ? '' : trailer(person)} ${files}`,
    ...(isCommitter
      ? []
      : [`git knows somebody else here: the trailer says that ${person.name} agrees, so ask first.`]),
  ];
}

function trailer({ name, email, github }: Person): string {
  const address = email === undefined ? (github === undefined ? name : `@${github}`) : `${name} <${email}>`;
  return ` --trailer "Reviewed-by: ${address}"`;
}
