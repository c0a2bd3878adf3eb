import type { BaseIndex } from '../model/base-index.ts';
import { compileDecision, type CompiledDecision } from '../model/decision/compile.ts';
import type { DecisionTable } from '../model/decision/table.ts';
import { verify, type Verified } from '../model/decision/verify.ts';
import type { WrittenDecision, WrittenGrid } from '../model/decision/written-table.ts';
import type { Page } from '../model/knowledge-base.ts';
import { parametersOf } from './parameters-of.ts';

/** A decision of a page, and what was made of it. */
interface PageDecision extends CompiledDecision {
  readonly written: WrittenDecision;
}

/** One whose every cell was understood, and what was proven of it. */
interface ProvenDecision {
  readonly table: DecisionTable;
  readonly grid: WrittenGrid;
  readonly cases: CompiledDecision['cases'];
  readonly proven: Verified;
}

const compiled = new WeakMap<Page, readonly PageDecision[]>();
const proven = new WeakMap<Page, readonly ProvenDecision[]>();

/** The decisions of a page with the values of its own parameters. Six rules ask; each table is read once. */
export function decisionsOf(page: Page, index: BaseIndex): readonly PageDecision[] {
  const known = compiled.get(page);
  if (known) return known;
  const parameters = parametersOf(page, index);
  const made = page.body.decisions.map((written) => ({ written, ...compileDecision(written, parameters) }));
  compiled.set(page, made);
  return made;
}

/** Those that could be understood; of the others there is a finding already. */
export function provenDecisions(page: Page, index: BaseIndex): readonly ProvenDecision[] {
  const known = proven.get(page);
  if (known) return known;
  const made = decisionsOf(page, index).flatMap(({ written: { grid }, table, cases }) =>
    table && grid ? [{ table, grid, cases, proven: verify(table) }] : [],
  );
  proven.set(page, made);
  return made;
}
