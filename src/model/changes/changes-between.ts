import type { Change, Weight } from '../change.ts';
import type { Sop } from '../sop.ts';
import { fieldChanges } from './field-changes.ts';
import { parameterChanges } from './parameter-changes.ts';
import { sectionChanges, type SectionSettings } from './section-changes.ts';

export interface ComparisonOptions extends Partial<SectionSettings> {
  /** The files' texts; without them a change of formatting alone cannot be seen. */
  readonly texts?: { readonly before: string; readonly after: string };
}

/** How two versions of an SOP differ. */
export interface Comparison {
  /** Fields first, then parameters, then the text in the order of the new version. */
  readonly changes: readonly Change[];
  /** The heaviest of them. */
  readonly weight: Weight | 'none';
}

/**
 * What changed between two versions of an SOP: in its fields, its parameters and its text. Where the digest differs
 * there is a change above formatting; where words and fields are the same there is none above it. The record of a
 * review is left out. The time is bounded: very long lists and paragraphs are compared more coarsely.
 */
export function changesBetween(before: Sop, after: Sop, options: ComparisonOptions = {}): Comparison {
  const { informative = [], procedure = 'Procedure', texts } = options;
  const changes = [
    ...fieldChanges(before, after),
    ...parameterChanges(before, after),
    ...sectionChanges(before.body, after.body, { informative, procedure }),
  ];
  if (changes.length > 0) return { changes, weight: heaviest(changes) };
  if (texts === undefined || texts.before === texts.after || hasOtherReview(before, after))
    return { changes, weight: 'none' };
  return { changes: [onlyFormatting], weight: 'formatting' };
}

const onlyFormatting: Change = {
  kind: 'formatting',
  weight: 'formatting',
  where: 'file',
  sentence: 'Only the formatting changed; the words are the same.',
};

function heaviest(changes: readonly Change[]): Weight {
  const weights = new Set(changes.map(({ weight }) => weight));
  return (['material', 'editorial'] as const).find((weight) => weights.has(weight)) ?? 'formatting';
}

/** A recorded review changes the file, and what else was set differently then cannot be told. */
function hasOtherReview(before: Sop, after: Sop): boolean {
  return recordOf(before) !== recordOf(after);
}

function recordOf({ reviewed, review }: Sop): string {
  return JSON.stringify([reviewed?.text, review]);
}
