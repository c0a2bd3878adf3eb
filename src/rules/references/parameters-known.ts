import type { Verdict } from '../../model/finding.ts';
import type { Page } from '../../model/knowledge-base.ts';
import { allNearest, didYouMean } from '../../model/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { parametersOf } from '../parameters-of.ts';
import { isUnusable } from '../written.ts';

const lack: Readonly<Record<Page['kind'], string>> = {
  sop: 'is not below `params:`',
  local: 'is not below `params:` of its SOP',
  path: 'stands in an onboarding path, which has none',
};

/**
 * Require each `:param[…]` to name a parameter of its SOP.
 *
 * ## Why
 *
 * `:param[refund_limit]` shows the value that holds where the reader is. Without such a parameter there is no value,
 * and the sentence says nothing in the place where it matters.
 *
 * ## What to do
 *
 * Write a name that stands below `params:` at the top of the file, or add it there with its value. Onboarding paths
 * have no parameters.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A parameter that is there
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, unit: EUR }
 * | ---
 * |
 * | Up to :param[limit] without asking.
 *
 * @example not-ok: Another name
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, unit: EUR }
 * | ---
 * |
 * | Up to :param[limt] without asking.
 * => sops/counter/give-money-back.md:7:14-7:18 The parameter "limt" is not below `params:`. Did you mean "limit"?
 *
 * @example not-ok: In an onboarding path
 * paths/counter.md
 * | ---
 * | title: Your first week at the counter
 * | ---
 * |
 * | You may give back up to :param[limit].
 * => paths/counter.md:5:32-5:37 The parameter "limit" stands in an onboarding path, which has none.
 */
export const parametersKnown = defineRule({
  id: 'references/parameters-known',
  scope: 'page',
  severity: 'error',
  why: 'The sentence has no value in the place where it matters.',
  fix: 'Write a name that stands below `params:`, or add it there with its value.',
  *check(page, { index }): Iterable<Verdict> {
    const known = parametersOf(page, index).map(({ name }) => name);
    if (page.kind === 'sop' && isUnusable(page, 'params')) return;
    if (page.kind === 'local' && !index.sopById.has(page.sopId)) return;
    for (const { name, label, labelPlace: place } of page.body.marks) {
      if (name !== 'param' || known.includes(label)) continue;
      const suggestions = allNearest(label, known);
      yield {
        place,
        message: `The parameter "${label}" ${lack[page.kind]}.${didYouMean(label, known)}`,
        ...(suggestions.length === 0 ? {} : { suggestions }),
        ...(page.kind === 'path' ? { fix: 'Write the value, or link the SOP that says it.' } : {}),
      };
    }
  },
});
