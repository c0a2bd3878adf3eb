import { align, type Aligned } from './align.ts';
import { similarity } from './similarity.ts';

/** Which column of one version is which of the other. */
export interface Columns {
  readonly pairs: readonly Aligned[];
  readonly renamed: readonly Aligned[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly moved: boolean;
}

/** Columns are the same by name, by a similar name, or because they stand at the same place of equally many. */
export function columnsOf(before: readonly string[], after: readonly string[]): Columns {
  const found = align(before, after, { keys: [(name) => name], similarity });
  const samePlace =
    before.length === after.length
      ? found.added.filter((at) => found.removed.includes(at)).map((at) => ({ before: at, after: at, moved: false }))
      : [];
  const pairs = [...found.pairs, ...samePlace].toSorted((a, b) => a.after - b.after);
  const taken = new Set(samePlace.map((pair) => pair.after));
  return {
    pairs,
    renamed: pairs.filter((pair) => before[pair.before] !== after[pair.after]),
    added: found.added.filter((at) => !taken.has(at)),
    removed: found.removed.filter((at) => !taken.has(at)),
    moved: found.pairs.some(({ moved }) => moved),
  };
}
