import type { CalendarDate } from '../model/calendar-date.ts';
import { digestOf, sectionDigests } from '../model/digest.ts';
import { isLocal } from '../model/is-local.ts';
import { isPath } from '../model/is-path.ts';
import type { Policy } from '../model/policy.ts';
import type { Review, Sop } from '../model/sop.ts';
import { setField } from './field.ts';
import type { TextEdit } from './text-edit.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** A review that somebody did. */
export interface DoneReview {
  /** A person's id. */
  readonly by: string;
  readonly on: CalendarDate;
  readonly outcome: NonNullable<Review['outcome']>;
  readonly note?: string;
  /** Of a retired SOP: the one that holds instead. */
  readonly successor?: string;
}

/** Records a review in the frontmatter of its SOP, with the digests of the text as it stands. */
export function reviewEdits(
  sop: Sop,
  policy: Pick<Policy, 'fields' | 'sections'>,
  review: DoneReview,
): readonly TextEdit[] {
  const set = (name: Parameters<typeof setField>[2], yaml: string): TextEdit =>
    // Local files and onboarding paths have no dialect.
    setField(sop, isLocal(sop) || isPath(sop) ? { fields: {} } : policy, name, yaml);
  const { by, on, outcome, note, successor } = review;
  const { informative } = policy.sections;
  const sections = sectionDigests(sop, informative);
  const block = [
    `by: ${yamlScalar(by)}`,
    `outcome: ${outcome}`,
    ...(note === undefined ? [] : [`note: ${yamlScalar(note)}`]),
    // In quotes always: one of digits alone would be a number.
    `digest: ${JSON.stringify(digestOf(sop, informative))}`,
    ...(sections === '' ? [] : [`sections: ${JSON.stringify(sections)}`]),
  ];
  return [
    set('reviewed', on),
    set('review', block.map((line) => `\n  ${line}`).join('')),
    ...(outcome === 'retired' ? [set('status', 'retired')] : []),
    ...(successor === undefined ? [] : [set('replaced_by', yamlScalar(successor))]),
  ];
}
