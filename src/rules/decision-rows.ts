import type { Related } from '../model/finding.ts';
import { inSeries } from '../model/in-series.ts';
import type { WrittenGrid } from '../model/decision/written-table.ts';
import type { DecisionTable } from '../model/decision/table.ts';

/** `row 1`, `rows 1 and 2`: by their numbers below the header. */
export function rowsInWords(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${inSeries(rows.map((row) => String(row + 1)))}`;
}

/** The first output in which two rows differ, as each of them has it. */
export function differingOutcomes(
  a: number,
  b: number,
  { outputs, inputs, rows }: DecisionTable,
  grid: WrittenGrid,
): string {
  const output = outputs.findIndex((_, at) => rows[a]!.outcome[at] !== rows[b]!.outcome[at]);
  const [one, other] = [a, b].map((row) => grid.rows[row]!.cells[inputs.length + output]?.text ?? '');
  return `"${one}" and "${other}"`;
}

export function relatedRow(row: number, file: string, grid: WrittenGrid): Related {
  return { file, place: grid.rows[row]!.place, message: `Row ${row + 1}.` };
}
