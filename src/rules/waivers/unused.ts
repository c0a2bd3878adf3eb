import { isInForce } from '../../model/catalogue.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Warn of a waiver that waives nothing.
 *
 * ## Why
 *
 * An exception outlives its reason unless somebody looks. Left in place, it lets the next mistake of the same kind
 * through unseen.
 *
 * ## What to do
 *
 * Delete it: what it was granted for has been put right, or was never found. A waiver that has expired, or names a
 * rule or an SOP that does not exist, is reported for that instead.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: It sets aside what is there
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2025-01-31
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 *
 * @example not-ok: The day before its last, and the review is done
 * today: 2026-07-30
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2026-07-06
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:1:9-1:26 Nothing of "freshness/overdue" was found in bread/bake-sourdough, so there is nothing to waive.
 *
 * @example not-ok: Its last day
 * today: 2026-07-31
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2026-07-06
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:1:9-1:26 Nothing of "freshness/overdue" was found in bread/bake-sourdough, so there is nothing to waive.
 *
 * @example ok: The day after it has expired, which is reported instead
 * today: 2026-08-01
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2026-07-06
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 *
 * @example ok: Names that do not exist are reported as such
 * waivers.yaml
 * | - rule: freshness/over-due
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 */
export const unused = defineRule({
  id: 'waivers/unused',
  scope: 'report',
  reads: ['clock'],
  severity: 'warning',
  why: 'An exception that nobody needs lets the next mistake of its kind through unseen.',
  fix: 'Delete the waiver.',
  *check(found, { base, index, ruleIds, today }) {
    const seen = new Set(found.map(({ rule, sop }) => `${rule} ${sop}`));
    for (const waiver of base.waivers) {
      const { file, rule, sop } = waiver;
      const exists =
        index.sopById.has(sop) || index.unreadableById.has(sop) || base.locals.some(({ id }) => id === sop);
      const mayBeWaived = ruleIds.includes(rule) && !rule.startsWith('waivers/');
      if (!exists || !mayBeWaived || !isInForce(waiver, today) || seen.has(`${rule} ${sop}`)) continue;
      yield {
        file,
        place: waiver.at('rule'),
        message: `Nothing of "${rule}" was found in ${sop}, so there is nothing to waive.`,
      };
    }
  },
});
