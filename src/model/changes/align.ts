import { commonSubsequence, isFirst, swapped, type Match } from './sequence.ts';

export interface Aligned extends Match {
  /** True when it stands elsewhere among those that both versions have. */
  readonly moved: boolean;
}

export interface Alignment {
  /** In the order of the new version. */
  readonly pairs: readonly Aligned[];
  /** Positions in the old version of what is gone. */
  readonly removed: readonly number[];
  /** Positions in the new version of what is new. */
  readonly added: readonly number[];
}

export interface Likeness<T> {
  /** What makes two of them the same, surest first. */
  readonly keys: readonly ((one: T) => string)[];
  /** How alike two others are, from 0 to 1. */
  readonly similarity: (before: T, after: T) => number;
}

/** From here on two that stand between the same neighbours are one, reworded. */
const alike = 0.5;
/** Where the neighbours differ too, more has to agree. */
const alikeElsewhere = 0.7;
/** Pairs that are compared word by word; beyond, what is not the same counts as gone and new. */
const most = 40_000;

/**
 * Which of the new version is which of the old one: first what is the same, in order and then wherever it went,
 * then what is similar between the same neighbours, then what is similar anywhere. Of those that changed places
 * against each other, the fewest count as moved. Swapping the versions swaps the answer.
 */
export function align<T>(before: readonly T[], after: readonly T[], likeness: Likeness<T>): Alignment {
  const [surest] = likeness.keys;
  const isInOrder = surest === undefined || isFirst(before.map(surest), after.map(surest));
  if (isInOrder) return aligned(before, after, likeness);
  const { pairs, added, removed } = aligned(after, before, likeness);
  const back = pairs.map((pair) => ({ ...swapped(pair), moved: pair.moved }));
  return { pairs: back.toSorted((a, b) => a.after - b.after), added: removed, removed: added };
}

function aligned<T>(before: readonly T[], after: readonly T[], { keys, similarity }: Likeness<T>): Alignment {
  const found: Match[] = [];
  const rest = (): readonly [readonly number[], readonly number[]] => [
    free(before, new Set(found.map((match) => match.before))),
    free(after, new Set(found.map((match) => match.after))),
  ];
  for (const key of keys) {
    const [old, fresh] = rest();
    const [oldKeys, freshKeys] = [old.map((at) => key(before[at]!)), fresh.map((at) => key(after[at]!))];
    for (const match of commonSubsequence(oldKeys, freshKeys))
      found.push({ before: old[match.before]!, after: fresh[match.after]! });
    const [oldRest, freshRest] = rest();
    const elsewhere = Map.groupBy(oldRest, (at) => key(before[at]!));
    for (const at of freshRest) {
      const from = elsewhere.get(key(after[at]!))?.shift();
      if (from !== undefined) found.push({ before: from, after: at });
    }
  }
  const [old, fresh] = rest();
  if (old.length * fresh.length <= most) {
    const scores = old.map((from) => fresh.map((to) => similarity(before[from]!, after[to]!)));
    const near = betweenSameNeighbours(old, fresh, scores, inOrder(found));
    const pairs = [...near, ...anywhere(scores, near)];
    found.push(...pairs.map((match) => ({ before: old[match.before]!, after: fresh[match.after]! })));
  }
  const staying = new Set(inOrder(found).map((match) => match.after));
  const [removed, added] = rest();
  return {
    pairs: found.map((match) => ({ ...match, moved: !staying.has(match.after) })).toSorted((a, b) => a.after - b.after),
    removed,
    added,
  };
}

function free(all: readonly unknown[], taken: ReadonlySet<number>): readonly number[] {
  return [...all.keys()].filter((at) => !taken.has(at));
}

/** A largest set of matches whose order is the same in both versions. */
function inOrder(matches: readonly Match[]): readonly Match[] {
  const byAfter = matches.toSorted((a, b) => a.after - b.after);
  const byBefore = matches.toSorted((a, b) => a.before - b.before);
  return commonSubsequence(names(byBefore), names(byAfter)).map((match) => byAfter[match.after]!);
}

function names(matches: readonly Match[]): readonly string[] {
  return matches.map(({ before }) => String(before));
}

type Scores = readonly (readonly number[])[];

/** The in-order pairs with the largest sum of similarities, none of which jumps over one of the anchors. */
function betweenSameNeighbours(
  old: readonly number[],
  fresh: readonly number[],
  scores: Scores,
  anchors: readonly Match[],
): readonly Match[] {
  const oldGap = old.map((at) => anchors.filter((anchor) => anchor.before < at).length);
  const freshGap = fresh.map((at) => anchors.filter((anchor) => anchor.after < at).length);
  const score = (i: number, j: number): number =>
    oldGap[i] === freshGap[j] && scores[i]![j]! >= alike ? scores[i]![j]! : 0;
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const apart = Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
      best[i]![j] = Math.max(apart, score(i, j) > 0 ? best[i + 1]![j + 1]! + score(i, j) : 0);
    }
  }
  const pairs: Match[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < fresh.length) {
    if (score(i, j) > 0 && best[i]![j] === best[i + 1]![j + 1]! + score(i, j)) pairs.push({ before: i++, after: j++ });
    else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The most similar first; of equals the one that stands first. */
function anywhere(scores: Scores, taken: readonly Match[]): readonly Match[] {
  const candidates = scores
    .flatMap((row, before) => row.map((score, after) => ({ before, after, score })))
    .filter(({ score }) => score >= alikeElsewhere)
    .toSorted((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
  const usedBefore = new Set(taken.map((match) => match.before));
  const usedAfter = new Set(taken.map((match) => match.after));
  return candidates.filter(({ before, after }) => {
    if (usedBefore.has(before) || usedAfter.has(after)) return false;
    usedBefore.add(before);
    usedAfter.add(after);
    return true;
  });
}
