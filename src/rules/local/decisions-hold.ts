import { compileDecision } from '../../model/decision/compile.ts';
import { regionInWords } from '../../model/decision/region.ts';
import { verify } from '../../model/decision/verify.ts';
import type { DecisionTable } from '../../model/decision/table.ts';
import { localParameters, outOfBounds } from '../../model/local-version.ts';
import { inSeries } from '../../model/in-series.ts';
import { parameterInWords } from '../../model/parameter.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require the decision tables of an SOP to hold with the values of each location.
 *
 * ## Why
 *
 * A table that leaves no case out with the general limit may have a gap with the one of a location, or a row that never
 * decides there. Nobody at that place sees it: they see the table.
 *
 * ## What to do
 *
 * Choose a value with which the table holds, or have the rows that name the parameter written so that they hold for all
 * values within its bounds: `<= :param[limit]` beside `> :param[limit]`. What is wrong in the SOP itself is reported there.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The rows meet wherever the limit is
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, min: 5, max: 50, unit: EUR }
 * | ---
 * |
 * | :::decision{#who}
 * |
 * | | Amount: 0..100 EUR | → Who |
 * | | --- | --- |
 * | | <= :param[limit] | Bo |
 * | | > :param[limit] | Ana |
 * |
 * | :::
 * local/north/counter/give-money-back.md
 * | ---
 * | base: counter/give-money-back
 * | params:
 * |   limit: 30
 * | ---
 *
 * @example not-ok: A gap with the lower limit
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, min: 5, max: 50, unit: EUR }
 * | ---
 * |
 * | :::decision{#who}
 * |
 * | | Amount: 0..100 EUR | → Who |
 * | | --- | --- |
 * | | <= :param[limit] | Bo |
 * | | > 20 | Ana |
 * |
 * | :::
 * local/north/counter/give-money-back.md
 * | ---
 * | base: counter/give-money-back
 * | params:
 * |   limit: 10
 * | ---
 * => local/north/counter/give-money-back.md:4:10-4:12 With limit 10 EUR the table "who" has a gap: Amount above 10, up to 20 EUR has no row.
 *
 * @example not-ok: Two rows for one case with the higher limit
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, min: 5, max: 50, unit: EUR }
 * | ---
 * |
 * | :::decision{#who}
 * |
 * | | Amount: 0..100 EUR | → Who |
 * | | --- | --- |
 * | | <= :param[limit] | Bo |
 * | | > 20 | Ana |
 * |
 * | :::
 * local/north/counter/give-money-back.md
 * | ---
 * | base: counter/give-money-back
 * | params:
 * |   limit: 40
 * | ---
 * => local/north/counter/give-money-back.md:4:10-4:12 With limit 40 EUR the table "who" says two things: rows 1 and 2 both hold for Amount above 20, up to 40 EUR.
 *
 * @example not-ok: A row that never decides there
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, min: 5, max: 50, unit: EUR }
 * | ---
 * |
 * | :::decision{#who hit=first}
 * |
 * | | Amount: 0..100 EUR | → Who |
 * | | --- | --- |
 * | | <= :param[limit] | Bo |
 * | | <= 40 | Ana |
 * | | any | Cem |
 * |
 * | :::
 * local/north/counter/give-money-back.md
 * | ---
 * | base: counter/give-money-back
 * | params:
 * |   limit: 45
 * | ---
 * => local/north/counter/give-money-back.md:4:10-4:12 With limit 45 EUR row 2 of the table "who" never decides.
 */
export const decisionsHold = defineRule({
  id: 'local/decisions-hold',
  scope: 'local',
  severity: 'error',
  why: 'With the value of this place the table has a hole, or says two things, and nobody there can see it.',
  fix: 'Choose a value with which the table holds, or have its rows name the parameter on both sides.',
  *check(local, { index }) {
    const sop = index.sopById.get(local.sopId);
    if (!sop) return;
    const parameters = localParameters(sop, local);
    for (const written of sop.body.decisions) {
      const text = JSON.stringify(written.grid ?? {});
      const own = parameters.filter(
        ({ name }) => text.includes(`:param[${name}]`) && local.params.some((one) => one.name === name),
      );
      const isBeyond = own.some(({ name, value }) => {
        const general = sop.params.find((one) => one.name === name);
        return general !== undefined && outOfBounds(general, value) !== undefined;
      });
      const general = compileDecision(written, sop.params);
      if (own.length === 0 || isBeyond || !general.table || faultOf(general.table, '') !== undefined) continue;
      const { table, problems } = compileDecision(written, parameters);
      const fault = table
        ? faultOf(table, written.id ?? '')
        : problems[0] && `the table "${written.id}" cannot be read: ${problems[0].message}`;
      if (fault === undefined) continue;
      const values = inSeries(own.map((parameter) => `${parameter.name} ${parameterInWords(parameter)}`));
      yield {
        place: local.at('params', own[0]!.name),
        message: `With ${values} ${fault.replace(/\.$/, '')}.`,
        related: [{ file: sop.file, place: written.place, message: `The table "${written.id}" of ${sop.id}.` }],
      };
    }
  },
});

/** The first thing that keeps a table from deciding every case once. */
function faultOf(table: DecisionTable, id: string): string | undefined {
  const { cases, gaps, conflicts, unreachable } = verify(table);
  const [gap] = gaps;
  if (gap) return `the table "${id}" has a gap: ${regionInWords(gap, cases, table)} has no row`;
  const conflict = conflicts.find(({ same }) => same || table.hit === 'unique');
  if (conflict) {
    const rows = `rows ${conflict.earlier + 1} and ${conflict.later + 1}`;
    return `the table "${id}" says two things: ${rows} both hold for ${regionInWords(conflict.cases, cases, table)}`;
  }
  const dead = unreachable.find(({ row }) => !table.rows[row]!.otherwise);
  return dead && `row ${dead.row + 1} of the table "${id}" never decides`;
}
