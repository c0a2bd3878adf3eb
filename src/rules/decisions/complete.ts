import { regionInWords } from '../../model/decision/region.ts';
import { defineRule } from '../define-rule.ts';
import { provenDecisions } from '../decisions-of.ts';

/**
 * Require a decision table to decide every case there can be.
 *
 * ## Why
 *
 * The case that no row covers comes on a busy evening to somebody new. Each person then decides in their own way, and
 * nobody notices that the table has a hole.
 *
 * ## What to do
 *
 * Add a row for the cases that the finding names, or widen one. Under `hit=first` a last row of `otherwise` takes all
 * that is left. Where the cases cannot occur, say so in the header: `Amount: 0..1000 GBP`, `Days: 0..60 step 1` for whole
 * days, `Tier: Gold, Silver`. A column without a domain may hold anything. At most three gaps of a table are named at once.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Every amount has a row
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
 * | :::
 *
 * @example ok: Whole days, with nothing between 2 and 3
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Days since the sale: 0..30 step 1 | → Who |
 * | | --- | --- |
 * | | 0..2 | The counter |
 * | | 3..30 | Ana |
 * | :::
 *
 * @example not-ok: In cents, and for one tier only
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: 0..60 GBP step 0.01 | Tier: Gold, Silver | → Who |
 * | | --- | --- | --- |
 * | | <= 50 | any | The counter |
 * | | > 50 | Silver | Ana |
 * | :::
 * => sops/counter/give-money-back.md:6:1-6:61 Amount 50.01–60 GBP with Tier Gold has no row.
 *
 * @example not-ok: One number between two open ends, and a value that nobody thought of
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: >= 0 EUR | Paid by | → Who |
 * | | --- | --- | --- |
 * | | < 20 | any | The counter |
 * | | > 20 | Cash, Card | Ana |
 * | :::
 * => sops/counter/give-money-back.md:6:1-6:39 Amount 20 EUR has no row.
 * => sops/counter/give-money-back.md:6:1-6:39 Amount 20 or more EUR with Paid by anything but Cash or Card has no row.
 */
export const complete = defineRule({
  id: 'decisions/complete',
  scope: 'page',
  severity: 'error',
  why: 'A case without a row is decided by whoever has it, each time in another way.',
  fix: 'Add a row for these cases, or say in the header that they do not occur.',
  *check(page, { index }) {
    for (const { table, grid, proven } of provenDecisions(page, index)) {
      const { cases, gaps, moreGaps } = proven;
      for (const [at, gap] of gaps.entries()) {
        const more = moreGaps && at === gaps.length - 1 ? ' There are more such cases.' : '';
        const words = regionInWords(gap, cases, table);
        yield {
          place: grid.head.place,
          message: `${words.charAt(0).toUpperCase()}${words.slice(1)} has no row.${more}`,
        };
      }
    }
  },
});
