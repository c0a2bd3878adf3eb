import type { Waiver } from '../../model/catalogue.ts';
import type { BaseIndex } from '../../model/base-index.ts';
import type { Verdict } from '../../model/finding.ts';
import { nearest, didYouMean } from '../../model/nearest.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require a waiver to name a rule and an SOP that exist.
 *
 * ## Why
 *
 * A misspelt waiver waives nothing: the finding it was granted for still counts, and whoever granted it believes
 * the matter settled. One for an SOP that is gone stays for ever.
 *
 * ## What to do
 *
 * Write the id of a rule as reports show it, and the id of an SOP: its path below `sops/` without `.md`. After a
 * move write the new id; delete the waiver of an SOP that is gone. The rules about waivers cannot be waived.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Both exist
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 *
 * @example not-ok: Both misspelt
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * waivers.yaml
 * | - rule: freshness/over-due
 * |   sop: bread/bake-sourdogh
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:1:9-1:27 There is no rule "freshness/over-due". Did you mean "freshness/overdue"?
 * => waivers.yaml:2:8-2:27 There is no SOP "bread/bake-sourdogh". Did you mean "bread/bake-sourdough"?
 *
 * @example not-ok: An SOP that has moved
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | aliases: [bread/sourdough]
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:2:8-2:23 The SOP "bread/sourdough" has moved to bread/bake-sourdough.
 *
 * @example not-ok: A waiver for waivers
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * waivers.yaml
 * | - rule: waivers/expired
 * |   sop: bread/bake-sourdough
 * |   reason: Nobody looks at them.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:1:9-1:24 The rule "waivers/expired" is about waivers and cannot be waived.
 */
export const known = defineRule({
  id: 'waivers/known',
  scope: 'base',
  severity: 'error',
  why: 'A waiver that names what does not exist waives nothing, and whoever granted it does not know.',
  fix: 'Write the id of a rule and of an SOP as they are, or delete the waiver.',
  *check({ waivers, locals }, { index, ruleIds }) {
    const local = new Set(locals.map(({ id }) => id));
    for (const waiver of waivers) {
      const { file } = waiver;
      const rule = wrongRule(waiver, ruleIds);
      if (rule) yield { file, place: waiver.at('rule'), ...rule };
      const sop = local.has(waiver.sop) ? undefined : wrongSop(waiver, index);
      if (sop) yield { file, place: waiver.at('sop'), ...sop };
    }
  },
});

type Words = Pick<Verdict, 'message' | 'suggestions'>;

function wrongRule({ rule }: Waiver, ruleIds: readonly string[]): Words | undefined {
  if (rule.startsWith('waivers/')) return { message: `The rule "${rule}" is about waivers and cannot be waived.` };
  return ruleIds.includes(rule) ? undefined : missing('rule', rule, ruleIds);
}

function wrongSop({ sop }: Waiver, { sopById, unreadableById, sopByAlias }: BaseIndex): Words | undefined {
  if (sopById.has(sop) || unreadableById.has(sop)) return undefined;
  const moved = sopByAlias.get(sop);
  if (moved) return { message: `The SOP "${sop}" has moved to ${moved.id}.`, suggestions: [moved.id] };
  return missing('SOP', sop, [...sopById.keys(), ...unreadableById.keys()]);
}

function missing(what: string, name: string, all: readonly string[]): Words {
  const near = nearest(name, all);
  return {
    message: `There is no ${what} "${name}".${didYouMean(name, all)}`,
    ...(near === undefined ? {} : { suggestions: [near] }),
  };
}
