import type { Verdict } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** Links that share a definition share what is wrong with it: one verdict for each place. */
export function* oncePerPlace(verdicts: Iterable<Verdict>): Iterable<Verdict> {
  const seen = new Set<string>();
  for (const verdict of verdicts) {
    const key = keyOf(verdict.place);
    if (seen.has(key)) continue;
    seen.add(key);
    yield verdict;
  }
}

function keyOf({ line, column, endLine, endColumn }: Place): string {
  return [line, column, endLine, endColumn].join(':');
}
