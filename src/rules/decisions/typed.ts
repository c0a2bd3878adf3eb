import { defineRule } from '../define-rule.ts';
import { decisionsOf } from '../decisions-of.ts';

/**
 * Require every cell of a decision table to be a condition that the header allows.
 *
 * ## Why
 *
 * A table decides only what it says without doubt. "About 50" and a tier that does not exist are read by each person in
 * their own way, and nothing can be proven of a table that holds such a cell.
 *
 * ## What to do
 *
 * Write conditions as `any`, `<= 50`, `> 50`, `50..200`, `(50..200]`, `Gold, Silver` or `not Gold`; both ends of a range
 * are in unless a round bracket says otherwise. Say in the header what there is: `Amount: 0..1000 GBP`,
 * `Days: 0..60 step 1`, `Tier: Gold, Silver`. Outcomes stand behind the inputs, below headers that begin with `→` or `->`.
 * [Decision tables](../../decision-tables.md) has all of it.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Numbers, values and a parameter
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, unit: EUR }
 * | ---
 * |
 * | :::decision{#who hit=first}
 * | | Amount: 0..500 EUR | Regular: yes, no | → Who |
 * | | --- | --- | --- |
 * | | <= :param[limit] | any | The counter |
 * | | (20..100] | yes | The counter lead |
 * | | otherwise | | Ana |
 * | :::
 *
 * @example not-ok: A value that the header does not have
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Tier: Gold, Silver | → Who |
 * | | --- | --- |
 * | | Gold | The counter |
 * | | Silber | The counter lead |
 * | :::
 * => sops/counter/give-money-back.md:9:3-9:9 "Silber" is none of the values in the header. Did you mean "Silver"?
 *
 * @example not-ok: Two ways to write a range that are none, and a number beyond the domain
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Amount: 0..500 EUR | → Who |
 * | | --- | --- |
 * | | 0-20 | The counter |
 * | | about 30 | The counter lead |
 * | | 20..600 | Ana |
 * | :::
 * => sops/counter/give-money-back.md:8:3-8:7 "0-20" is no range. Did you mean "0..20"?
 * => sops/counter/give-money-back.md:9:3-9:11 "about 30" is no number and no range of numbers.
 * => sops/counter/give-money-back.md:10:3-10:10 "20..600" lies outside of what the header allows, from 0 to 500.
 *
 * @example not-ok: No name, no outcome
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision
 * | | Amount: 0..500 EUR | Who |
 * | | --- | --- |
 * | | any | Ana |
 * | :::
 * => sops/counter/give-money-back.md:5:1-5:12 This decision has no id, expected one like `:::decision{#who-approves}`.
 * => sops/counter/give-money-back.md:6:1-6:29 This table has no outcome, expected a column whose header begins with "→" or "->".
 *
 * @example not-ok: Two decisions of one name
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Regular: yes, no | → Who |
 * | | --- | --- |
 * | | any | Ana |
 * | :::
 * |
 * | :::decision{#who}
 * | | Regular: yes, no | → Who |
 * | | --- | --- |
 * | | any | Bo |
 * | :::
 * => sops/counter/give-money-back.md:11:1-11:18 Two decisions on this page are named "who".
 */
export const typed = defineRule({
  id: 'decisions/typed',
  scope: 'page',
  severity: 'error',
  why: 'A cell that can be read in two ways decides nothing, and nothing can be proven of its table.',
  fix: 'Write a condition that the header allows: any, <= 50, 50..200, Gold, not Gold.',
  *check(page, { index }) {
    const seen = new Set<string>();
    for (const { written, problems } of decisionsOf(page, index)) {
      const { id, place } = written;
      if (id !== undefined && seen.has(id)) {
        yield {
          place,
          message: `Two decisions on this page are named "${id}".`,
          fix: 'Give each decision a name of its own.',
        };
      }
      if (id !== undefined) seen.add(id);
      yield* problems;
    }
  },
});
