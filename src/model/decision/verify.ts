import { intersect, isVoid, meets, sticksOut, type Box } from './box.ts';
import { casesOf, type Cases } from './cases.ts';
import { hasSameOutcome, type DecisionTable } from './table.ts';
import { grown, uncoveredPart } from './uncovered.ts';

/**
 * What can be proven of a decision table. Every statement is about all cases there are, endless domains and open ends
 * included, and holds one with it: a counterexample is a set of cases none of which is an exception.
 *
 * After Calvanese, Dumas, Laurson, Maggi, Montali, Teinemaa: Semantics and Analysis of DMN Decision Tables (2016), who
 * treat rows as boxes; gaps are searched here by taking boxes away and not by a sweep, which bears more columns.
 */
export interface Verified {
  readonly cases: Cases;
  /** Cases that no row decides; each part is as large as it can be. */
  readonly gaps: readonly Box[];
  /** True when there are more gaps than those. */
  readonly moreGaps: boolean;
  /** Two rows that both hold for some cases and do not say the same. */
  readonly conflicts: readonly Conflict[];
  /** Rows that never decide anything. */
  readonly unreachable: readonly Unreachable[];
}

interface Conflict {
  readonly earlier: number;
  readonly later: number;
  readonly cases: Box;
  /** True when they hold for just the same cases. */
  readonly same: boolean;
}

interface Unreachable {
  readonly row: number;
  /** Earlier rows that together hold for all of its cases, as few as it takes; none when it has no case itself. */
  readonly behind: readonly number[];
}

const gapsShown = 3;

export function verify(table: DecisionTable): Verified {
  const cases = casesOf(table);
  const { gaps, more } = gapsOf(cases);
  return { cases, gaps, moreGaps: more, conflicts: conflictsOf(table, cases), unreachable: unreachableOf(cases) };
}

function gapsOf({ all, rows, layout }: Cases): { readonly gaps: readonly Box[]; readonly more: boolean } {
  const gaps: Box[] = [];
  let gap = uncoveredPart(all, rows, layout);
  while (gap && gaps.length < gapsShown) {
    gaps.push(grown(gap, all, rows, layout));
    gap = uncoveredPart(all, [...rows, ...gaps], layout);
  }
  return { gaps, more: gap !== undefined };
}

function conflictsOf({ rows }: DecisionTable, cases: Cases): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const [later, row] of rows.entries()) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      const [a, b] = [cases.rows[earlier]!, cases.rows[later]!];
      if (hasSameOutcome(rows[earlier]!, row) || !meets(a, b, cases.layout)) continue;
      found.push({ earlier, later, cases: intersect(a, b), same: a.every((word, at) => word === b[at]) });
    }
  }
  return found;
}

function unreachableOf({ rows, layout }: Cases): readonly Unreachable[] {
  const found: Unreachable[] = [];
  for (const [row, box] of rows.entries()) {
    if (isVoid(box, layout)) found.push({ row, behind: [] });
    else {
      const earlier = rows.slice(0, row);
      if (!uncoveredPart(box, earlier, layout)) found.push({ row, behind: fewest(box, earlier, layout) });
    }
  }
  return found;
}

/** Of rows that cover a box together, some that still do when no further one is left out. */
function fewest(box: Box, rows: readonly Box[], layout: Cases['layout']): readonly number[] {
  const alone = rows.findIndex((row) => sticksOut(box, row, layout).length === 0);
  if (alone >= 0) return [alone];
  const kept = new Set(rows.keys());
  for (const row of [...kept].toReversed()) {
    const without = rows.filter((_, at) => kept.has(at) && at !== row);
    if (!uncoveredPart(box, without, layout)) kept.delete(row);
  }
  return [...kept];
}
