import { regionInWords } from '../../model/decision/region.ts';
import { defineRule } from '../define-rule.ts';
import { differingOutcomes, relatedRow } from '../decision-rows.ts';
import { provenDecisions } from '../decisions-of.ts';

/**
 * Disallow two rows that hold for the same case and say different things, where one row is to decide.
 *
 * ## Why
 *
 * Who reads from the top does one thing, who reads from the bottom another, and both can show that the table says so.
 *
 * ## What to do
 *
 * Make the rows hold for different cases; mind the ends of ranges: `0..50` and `50..200` share 50, `(50..200]` does not.
 * Or let the first row that holds decide: `hit=first`. Rows that say the same may share cases.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Ends that do not meet
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: 0..500 EUR | → Who |
 * | | --- | --- |
 * | | 0..20 | The counter |
 * | | (20..500] | Ana |
 * | :::
 *
 * @example ok: The first row decides
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who hit=first}
 * | | Amount: 0..500 EUR | → Who |
 * | | --- | --- |
 * | | 0..20 | The counter |
 * | | 20..500 | Ana |
 * | :::
 *
 * @example not-ok: Both ends are in
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: 0..500 EUR | → Who |
 * | | --- | --- |
 * | | 0..20 | The counter |
 * | | 20..500 | Ana |
 * | :::
 * => sops/counter/give-money-back.md:9:1-9:18 Rows 1 and 2 both hold for Amount 20 EUR, and say "The counter" and "Ana".
 *
 * @example not-ok: In one corner
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: 0..500 EUR | Tier: Gold, Silver | → Who |
 * | | --- | --- | --- |
 * | | > 100 | any | Ana |
 * | | any | Gold | The counter lead |
 * | | <= 100 | Silver | The counter |
 * | :::
 * => sops/counter/give-money-back.md:9:1-9:34 Rows 1 and 2 both hold for Amount above 100, up to 500 EUR with Tier Gold, and say "Ana" and "The counter lead".
 */
export const unique = defineRule({
  id: 'decisions/unique',
  scope: 'page',
  severity: 'error',
  why: 'Two people decide the same case differently, and both can show that the table says so.',
  fix: 'Make the rows hold for different cases, or let the first one decide with hit=first.',
  *check(page, { index }) {
    for (const { table, grid, proven } of provenDecisions(page, index)) {
      if (table.hit !== 'unique') continue;
      const told = new Set<number>();
      for (const { earlier, later, cases, same } of proven.conflicts) {
        if (same || told.has(later)) continue;
        told.add(later);
        yield {
          place: grid.rows[later]!.place,
          message:
            `Rows ${earlier + 1} and ${later + 1} both hold for ${regionInWords(cases, proven.cases, table)}, ` +
            `and say ${differingOutcomes(earlier, later, table, grid)}.`,
          related: [relatedRow(earlier, page.file, grid)],
        };
      }
    }
  },
});
