import type { Place } from './place.ts';

/**
 * How much a change weighs. `material`: somebody has to work differently. `editorial`: other words for the same
 * work. `formatting`: the same words, set differently; the digest does not change.
 */
export type Weight = 'material' | 'editorial' | 'formatting';

export type ChangeKind =
  | 'step-added'
  | 'step-removed'
  | 'step-moved'
  | 'step-reworded'
  /** The list begins with another number, or gained or lost its numbers. */
  | 'steps-renumbered'
  /** A number or a threshold, with its unit. */
  | 'figure-changed'
  /** Who does a step, what runs it, who approves it: a mark of the grammar. */
  | 'mark-changed'
  | 'table-added'
  | 'table-removed'
  | 'columns-changed'
  | 'row-added'
  | 'row-removed'
  | 'row-moved'
  | 'row-changed'
  | 'section-added'
  | 'section-removed'
  | 'section-moved'
  | 'section-renamed'
  | 'text-changed'
  | 'field-changed'
  | 'parameter-changed'
  | 'formatting';

/** A run of words that both versions have, or only one of them. */
export interface Words {
  readonly text: string;
  readonly in: 'both' | 'before' | 'after';
}

/** One thing that differs between two versions of an SOP. */
export interface Change {
  readonly kind: ChangeKind;
  readonly weight: Weight;
  /** Where it is, as a reader finds it: `Procedure, step 3`, `Scope`, `owner`. */
  readonly where: string;
  /** Title of the section it is in; absent for a field. */
  readonly section?: string;
  /** The old words; absent for what is new. */
  readonly before?: string;
  /** The new words; absent for what is gone. */
  readonly after?: string;
  /** Both versions word by word, where something was reworded. */
  readonly words?: readonly Words[];
  /** Place in the new version; absent for what is gone. */
  readonly place?: Place;
  /** What happened, as a sentence: `Step 4 is new: …`. */
  readonly sentence: string;
}
