import { isInForce } from '../../model/catalogue.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow more waivers in force than the policy allows.
 *
 * ## Why
 *
 * Each exception has its reason. Many of them are a rule that nobody keeps, and then the rule should change, in
 * the open.
 *
 * ## What to do
 *
 * Put right what some of them set aside and delete those, or change the rule's severity in `policy.yaml`. The cap
 * is `waivers.most` there, 10 unless it says otherwise. Only waivers in force count: those that have expired set
 * nothing aside.
 *
 * ## Options
 *
 * None.
 *
 * @example not-ok: Two where one is allowed, on the last day of the first
 * today: 2026-05-31
 * policy.yaml
 * | waivers: { most: 1 }
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in June.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-05-31
 * | - rule: measure/kpi-linked
 * |   sop: bread/bake-sourdough
 * |   reason: Waste is counted from July on.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:6:9-6:27 There are 2 waivers in force, expected 1 at most.
 *
 * @example not-ok: The day before
 * today: 2026-05-30
 * policy.yaml
 * | waivers: { most: 1 }
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in June.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-05-31
 * | - rule: measure/kpi-linked
 * |   sop: bread/bake-sourdough
 * |   reason: Waste is counted from July on.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:6:9-6:27 There are 2 waivers in force, expected 1 at most.
 *
 * @example ok: The day after, when the first has ended
 * today: 2026-06-01
 * policy.yaml
 * | waivers: { most: 1 }
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in June.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-05-31
 * | - rule: measure/kpi-linked
 * |   sop: bread/bake-sourdough
 * |   reason: Waste is counted from July on.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 */
export const overCap = defineRule({
  id: 'waivers/over-cap',
  scope: 'base',
  reads: ['clock'],
  severity: 'error',
  why: 'Where exceptions are many, the rule is one that nobody keeps.',
  fix: 'Put right what some of them set aside and delete those, or change the rule in policy.yaml.',
  *check(base, { policy, today }) {
    const { most } = policy.waivers;
    const inForce = base.waivers.filter((waiver) => isInForce(waiver, today));
    const beyond = inForce[most];
    if (beyond === undefined) return;
    yield {
      file: beyond.file,
      place: beyond.at('rule'),
      message: `There ${inForce.length === 1 ? 'is 1 waiver' : `are ${inForce.length} waivers`} in force, expected ${most === 0 ? 'none' : `${most} at most`}.`,
      related: base.files.has(policy.file)
        ? [{ file: policy.file, place: policy.at('waivers', 'most'), message: `The policy allows ${most}.` }]
        : [],
    };
  },
});
