/** Two positions that belong together, one in each version. */
export interface Match {
  readonly before: number;
  readonly after: number;
}

/** Cells of the table that finds a longest common subsequence; sixteen megabytes. */
const most = 4_000_000;

/**
 * A longest common subsequence, in order. Two sequences too long for that get a common subsequence all the same:
 * every entry then takes the next place at which it stands. Swapping the sequences swaps the answer.
 */
export function commonSubsequence(before: readonly string[], after: readonly string[]): readonly Match[] {
  if (!isFirst(before, after)) return common(after, before).map(swapped);
  return common(before, after);
}

/** An order of two sequences that does not depend on which is called the old one. */
export function isFirst(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length ? one.join('\n') <= other.join('\n') : one.length < other.length;
}

export function swapped({ before, after }: Match): Match {
  return { before: after, after: before };
}

function common(before: readonly string[], after: readonly string[]): readonly Match[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [one, other] = [before.slice(start, before.length - tail), after.slice(start, after.length - tail)];
  const middle = one.length * other.length <= most ? longest(one, other) : anyCommon(one, other);
  return [
    ...before.slice(0, start).map((_, at) => ({ before: at, after: at })),
    ...middle.map((match) => ({ before: match.before + start, after: match.after + start })),
    ...before.slice(before.length - tail).map((_, at) => ({
      before: before.length - tail + at,
      after: after.length - tail + at,
    })),
  ];
}

function longest(before: readonly string[], after: readonly string[]): readonly Match[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) matches.push({ before: i++, after: j++ });
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return matches;
}

function anyCommon(before: readonly string[], after: readonly string[]): readonly Match[] {
  const places = Map.groupBy(before.keys(), (at) => before[at]!);
  const passed = new Map<string, number>();
  const matches: Match[] = [];
  let last = -1;
  after.forEach((text, at) => {
    const own = places.get(text) ?? [];
    let next = passed.get(text) ?? 0;
    while (next < own.length && own[next]! <= last) next += 1;
    passed.set(text, next);
    if (next === own.length) return;
    last = own[next]!;
    matches.push({ before: last, after: at });
  });
  return matches;
}
