import { defineRule } from '../define-rule.ts';
import { relatedRow, rowsInWords } from '../decision-rows.ts';
import { provenDecisions } from '../decisions-of.ts';

/**
 * Disallow rows that never decide anything.
 *
 * ## Why
 *
 * A row stands there because somebody wanted its outcome. When the rows above hold for all of its cases, that outcome
 * never comes, and nobody who reads the table sees it.
 *
 * ## What to do
 *
 * Move the row up, narrow those above it, or delete it. A last row of `otherwise` may be left with nothing.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The exception before the rule
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who hit=first}
 * | | Amount: 0..500 EUR | Regular: yes, no | → Who |
 * | | --- | --- | --- |
 * | | <= 20 | yes | The counter |
 * | | any | any | Ana |
 * | :::
 *
 * @example not-ok: The exception behind the rule
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who hit=first}
 * | | Amount: 0..500 EUR | Regular: yes, no | → Who |
 * | | --- | --- | --- |
 * | | any | any | Ana |
 * | | <= 20 | yes | The counter |
 * | :::
 * => sops/counter/give-money-back.md:9:1-9:30 Row 2 never decides: row 1 holds for all of its cases.
 *
 * @example not-ok: Behind two rows together, neither of which would be enough
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who hit=first}
 * | | Amount: 0..500 EUR | → Who |
 * | | --- | --- |
 * | | <= 20 | The counter |
 * | | >= 20 | Ana |
 * | | 10..30 | Bo |
 * | :::
 * => sops/counter/give-money-back.md:10:1-10:16 Row 3 never decides: rows 1 and 2 together hold for all of its cases.
 *
 * @example not-ok: No case at all
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Regular: yes, no | → Who |
 * | | --- | --- |
 * | | any | Ana |
 * | | not yes, no | Bo |
 * | :::
 * => sops/counter/give-money-back.md:9:1-9:21 Row 2 never decides: it holds for no case.
 */
export const unreachable = defineRule({
  id: 'decisions/unreachable',
  scope: 'page',
  severity: 'error',
  why: 'Somebody wanted the outcome of this row, and it never comes.',
  fix: 'Move the row up, narrow those above it, or delete it.',
  *check(page, { index }) {
    for (const { table, grid, proven } of provenDecisions(page, index)) {
      for (const { row, behind } of proven.unreachable) {
        // Rows that say different things of the same cases are a finding of their own.
        const toldElsewhere = proven.conflicts.some(
          ({ later, earlier, same }) => later === row && (same || (table.hit === 'unique' && behind.includes(earlier))),
        );
        if (table.rows[row]!.otherwise || toldElsewhere) continue;
        const [first] = behind;
        const reason =
          first === undefined
            ? 'it holds for no case'
            : behind.length === 1
              ? `${rowsInWords(behind)} holds for all of its cases`
              : `${rowsInWords(behind)} together hold for all of its cases`;
        yield {
          place: grid.rows[row]!.place,
          message: `Row ${row + 1} never decides: ${reason}.`,
          related: behind.map((other) => relatedRow(other, page.file, grid)),
        };
      }
    }
  },
});
