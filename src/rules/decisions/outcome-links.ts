import type { BaseIndex } from '../../model/base-index.ts';
import type { WrittenCell } from '../../model/decision/written-table.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Page } from '../../model/knowledge-base.ts';
import { allNearest, didYouMean } from '../../model/nearest.ts';
import { isWithin, type Place } from '../../model/place.ts';
import { decisionsOf } from '../decisions-of.ts';
import { defineRule } from '../define-rule.ts';
import { handoffTarget } from '../handoff-target.ts';
import { markTarget } from '../mark-target.ts';

/**
 * Require what an outcome of a decision table names to be there: a step, a procedure, a role, a tool.
 *
 * ## Why
 *
 * The table sends a case on. Where it sends it to nobody, or to a step that was taken out, the case ends at the table.
 *
 * ## What to do
 *
 * Write "step 4" for a step of this page, `:handoff[counter/fill-the-shelf]` for another procedure, `:by[…]` or
 * `:approve[…]` for a person or a role, `:auto[…]` for a tool, with ids that exist. Links are looked at by the rules for links.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A step, a role and a procedure
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Find the row.
 * | 2. Pay.
 * |
 * | :::decision{#what}
 * | | Paid by: cash, card, voucher | → What to do |
 * | | --- | --- |
 * | | cash | Go to step 2. |
 * | | card | :approve[counter-lead] |
 * | | voucher | :handoff[counter/print-a-voucher] |
 * | :::
 * sops/counter/print-a-voucher.md
 * | ---
 * | title: Print a voucher
 * | ---
 *
 * @example not-ok: A step that is not there, and slips of the pen
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Find the row.
 * | 2. Pay.
 * |
 * | :::decision{#what}
 * | | Paid by: cash, card, voucher | → What to do |
 * | | --- | --- |
 * | | cash | Go to step 3. |
 * | | card | :approve[counter-leed] |
 * | | voucher | counter/print-a-vouchr |
 * | :::
 * sops/counter/print-a-voucher.md
 * | ---
 * | title: Print a voucher
 * | ---
 * => sops/counter/give-money-back.md:13:16-13:22 This outcome leads to step 3, and the procedure has steps 1 to 2.
 * => sops/counter/give-money-back.md:14:19-14:31 The person or role "counter-leed" is not in people.yaml. Did you mean "counter-lead"?
 * => sops/counter/give-money-back.md:15:13-15:35 There is no SOP "counter/print-a-vouchr". Did you mean "counter/print-a-voucher"?
 */
export const outcomeLinks = defineRule({
  id: 'decisions/outcome-links',
  scope: 'page',
  severity: 'error',
  why: 'The table sends the case on to something that is not there.',
  fix: 'Write a step of this page, or an id that exists.',
  *check(page, { base, index }) {
    for (const mark of page.body.marks) {
      if (mark.inDecision) yield* mark.name === 'handoff' ? handoffTarget(mark, page, index) : markTarget(mark, base);
    }
    for (const { written, table } of decisionsOf(page, index)) {
      if (!table || !written.grid) continue;
      for (const { cells } of written.grid.rows) {
        for (const cell of cells.slice(table.inputs.length)) yield* worded(cell, page, index);
      }
    }
  },
});

/** Steps and SOPs that are named in plain words. Words of a link are of the page it leads to. */
function* worded(cell: WrittenCell, page: Page, index: BaseIndex): Iterable<Verdict> {
  if (page.body.links.some(({ place }) => isWithin(place, cell.place))) return;
  const { steps } = page.body;
  for (const { 0: words, 1: number, index: at } of cell.text.matchAll(/\bstep (\d+(?:\.\d+)*)(?![\d.]*\d)/gi)) {
    if (steps.length === 0 || steps.some((step) => step.number === number)) continue;
    const tops = steps.filter(({ depth }) => depth === 1);
    const has = `the procedure has steps ${tops[0]!.number} to ${tops.at(-1)!.number}`;
    yield { place: part(cell.place, at, words.length), message: `This outcome leads to step ${number}, and ${has}.` };
  }
  const departments = new Set([...index.sopById.values()].map(({ department }) => department));
  for (const { 0: id, index: at } of cell.text.matchAll(/(?<![\w/[-])[a-z\d-]+(?:\/[a-z\d-]+)+(?![\w/-])/g)) {
    if (!departments.has(id.split('/')[0]!) || index.sopById.has(id) || index.unreadableById.has(id)) continue;
    const known = [...index.sopById.keys()];
    const suggestions = allNearest(id, known);
    yield {
      place: part(cell.place, at, id.length),
      message: `There is no SOP "${id}".${didYouMean(id, known)}`,
      ...(suggestions.length === 0 ? {} : { suggestions }),
    };
  }
}

function part(place: Place, at: number, length: number): Place {
  return { ...place, column: place.column + at, endLine: place.line, endColumn: place.column + at + length };
}
