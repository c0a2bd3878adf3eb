import { isSameName, type Condition, type InputColumn } from './column.ts';

/** Which row counts where several hold: there must be only one, or the first. */
export type HitPolicy = 'unique' | 'first';

export interface DecisionRow {
  /** One for each input column. */
  readonly conditions: readonly Condition[];
  /** True for a last row of `otherwise`. */
  readonly otherwise: boolean;
  /** Words of each output column, with marks and links: equal where the outcome is the same. */
  readonly outcome: readonly string[];
}

/** A decision table whose every cell was understood. */
export interface DecisionTable {
  readonly hit: HitPolicy;
  readonly inputs: readonly InputColumn[];
  /** Names of the output columns. */
  readonly outputs: readonly string[];
  readonly rows: readonly DecisionRow[];
}

export function hasSameOutcome(a: DecisionRow, b: DecisionRow): boolean {
  return a.outcome.every((words, column) => isSameName(words, b.outcome[column] ?? ''));
}
