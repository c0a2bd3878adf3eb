import { isSameName } from '../../model/decision/column.ts';
import type { WorkedCase } from '../../model/decision/compile.ts';
import { decidingRow } from '../../model/decision/decide.ts';
import type { DecisionTable } from '../../model/decision/table.ts';
import type { WrittenGrid } from '../../model/decision/written-table.ts';
import type { Verdict } from '../../model/finding.ts';
import { defineRule } from '../define-rule.ts';
import { relatedRow } from '../decision-rows.ts';
import { provenDecisions } from '../decisions-of.ts';

/**
 * Require the worked examples of a decision table to come out as they say.
 *
 * ## Why
 *
 * The people who wrote the table know a handful of cases by heart. Written below it, they show a newcomer how it is read,
 * and whoever changes a limit sees at once which of them would now go another way.
 *
 * ## What to do
 *
 * When the case is right, correct the table; when the table is right, correct the case. A case that the table does not
 * decide at all, or decides in two ways, is left to the findings on the table.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: As the table says
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: 0..500 EUR | → Who |
 * | | --- | --- |
 * | | <= 20 | The counter |
 * | | > 20 | Ana |
 * |
 * | Cases
 * |
 * | | Amount | → Who |
 * | | --- | --- |
 * | | 20 | The counter |
 * | | 20.01 EUR | Ana |
 * | :::
 *
 * @example not-ok: The limit has moved
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 10, unit: EUR }
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: 0..500 EUR | → Who |
 * | | --- | --- |
 * | | <= :param[limit] | The counter |
 * | | > :param[limit] | Ana |
 * |
 * | Cases
 * |
 * | | Amount | → Who |
 * | | --- | --- |
 * | | 20 | The counter |
 * | :::
 * => sops/counter/give-money-back.md:17:8-17:19 This case expects Who "The counter", and by row 2 it is "Ana".
 */
export const casesHold = defineRule({
  id: 'decisions/cases-hold',
  scope: 'page',
  severity: 'error',
  why: 'The people who know the work expect another outcome than the table gives.',
  fix: 'Find out which of the two is right, and correct the other.',
  *check(page, { index }) {
    for (const { table, grid, cases, proven } of provenDecisions(page, index)) {
      for (const one of cases) {
        const row = decidingRow(table, one.values);
        const isDoubtful = table.hit === 'unique' && proven.conflicts.some(({ earlier }) => earlier === row);
        if (row !== undefined && !isDoubtful) yield* compare(one, row, table, grid, page.file);
      }
    }
  },
});

function* compare(
  { expected }: WorkedCase,
  row: number,
  { outputs, inputs, rows }: DecisionTable,
  grid: WrittenGrid,
  file: string,
): Iterable<Verdict> {
  for (const { output, cell } of expected) {
    if (isSameName(rows[row]!.outcome[output]!, cell.canonical)) continue;
    const is = grid.rows[row]!.cells[inputs.length + output]?.text ?? '';
    yield {
      place: cell.place,
      message: `This case expects ${outputs[output]} "${cell.text}", and by row ${row + 1} it is "${is}".`,
      related: [relatedRow(row, file, grid)],
    };
  }
}
