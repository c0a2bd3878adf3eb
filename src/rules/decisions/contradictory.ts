import { defineRule } from '../define-rule.ts';
import { differingOutcomes, relatedRow } from '../decision-rows.ts';
import { provenDecisions } from '../decisions-of.ts';

/**
 * Disallow two rows that hold for just the same cases and say different things.
 *
 * ## Why
 *
 * One of the two is wrong, whichever row is to decide. Mostly one was changed and the other forgotten.
 *
 * ## What to do
 *
 * Delete the row that no longer holds, or add the condition that tells the two apart.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A condition tells them apart
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Tier: Gold, Silver | Regular: yes, no | → Who |
 * | | --- | --- | --- |
 * | | Gold | yes | Bo |
 * | | Gold | no | Ana |
 * | | Silver | any | Ana |
 * | :::
 *
 * @example not-ok: The same words
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who hit=first}
 * | | Tier: Gold, Silver | → Who |
 * | | --- | --- |
 * | | Gold | Bo |
 * | | Silver | Ana |
 * | | Gold | Ana |
 * | :::
 * => sops/counter/give-money-back.md:10:1-10:15 Rows 1 and 3 hold for just the same cases, and say "Bo" and "Ana".
 *
 * @example not-ok: Other words for the same
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | :::decision{#who}
 * | | Tier: Gold, Silver | → Who |
 * | | --- | --- |
 * | | Gold | Bo |
 * | | not Silver | Ana |
 * | | Silver | Ana |
 * | :::
 * => sops/counter/give-money-back.md:9:1-9:21 Rows 1 and 2 hold for just the same cases, and say "Bo" and "Ana".
 */
export const contradictory = defineRule({
  id: 'decisions/contradictory',
  scope: 'page',
  severity: 'error',
  why: 'One of the two rows is wrong, and nobody can tell which.',
  fix: 'Delete the row that no longer holds, or add the condition that tells the two apart.',
  *check(page, { index }) {
    for (const { table, grid, proven } of provenDecisions(page, index)) {
      const told = new Set<number>();
      for (const { earlier, later, same } of proven.conflicts) {
        if (!same || told.has(later)) continue;
        told.add(later);
        const both = `Rows ${earlier + 1} and ${later + 1} hold for just the same cases`;
        yield {
          place: grid.rows[later]!.place,
          message: `${both}, and say ${differingOutcomes(earlier, later, table, grid)}.`,
          related: [relatedRow(earlier, page.file, grid)],
        };
      }
    }
  },
});
