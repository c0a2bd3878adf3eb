import type { Place } from '../place.ts';

/** A cell as it is written. */
export interface WrittenCell {
  /** Its words; a parameter as `:param[name]`. */
  readonly text: string;
  /** Words, marks and links, as a digest has them: what tells one outcome from another. */
  readonly canonical: string;
  /** Of the words, without the padding around them. */
  readonly place: Place;
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  readonly place: Place;
}

/** Worked examples: inputs with the outcome they should have. */
export interface WrittenGrid {
  readonly head: WrittenRow;
  readonly rows: readonly WrittenRow[];
}

/** `:::decision{#id hit=unique|first}` and the tables in it, before anything is made of them. */
export interface WrittenDecision {
  readonly id?: string;
  /** What stands behind `hit=`. */
  readonly hit?: string;
  /** Attributes besides these two. */
  readonly otherAttributes: readonly string[];
  /** Of the line that opens the block. */
  readonly place: Place;
  /** Absent when there is no table in the block. */
  readonly grid?: WrittenGrid;
  readonly cases?: WrittenGrid;
  /** Places of tables beyond those two, or of a second one that is not headed "Cases". */
  readonly strayTables: readonly Place[];
}
