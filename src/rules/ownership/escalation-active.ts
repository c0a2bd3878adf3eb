import { defineRule } from '../define-rule.ts';
import { nobodyBehind } from '../nobody-behind.ts';

/**
 * Require `escalate_to` to lead to somebody who is there.
 *
 * ## Why
 *
 * Whoever escalates has a case in hand that the procedure does not fit, and needs a decision from a
 * person who can be reached.
 *
 * ## What to do
 *
 * Name somebody else, or give the role a new holder in `people.yaml`. `left` is the first day
 * without the person. Retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The last day
 * today: 2026-03-30
 * sops/counter/refund-a-cake.md
 * | ---
 * | title: Refund a cake
 * | owner: counter-lead
 * | escalate_to: cem-aydin
 * | ---
 *
 * @example not-ok: The first day without them
 * today: 2026-03-31
 * sops/counter/refund-a-cake.md
 * | ---
 * | title: Refund a cake
 * | owner: counter-lead
 * | escalate_to: cem-aydin
 * | ---
 * => sops/counter/refund-a-cake.md:4:14-4:23 The escalation "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * sops/counter/refund-a-cake.md
 * | ---
 * | title: Refund a cake
 * | owner: counter-lead
 * | escalate_to: cem-aydin
 * | ---
 * => sops/counter/refund-a-cake.md:4:14-4:23 The escalation "cem-aydin" left on 31 Mar 2026.
 */
export const escalationActive = defineRule({
  id: 'ownership/escalation-active',
  scope: 'sop',
  reads: ['clock'],
  severity: 'error',
  why: 'A case that the procedure does not fit ends nowhere when the one who decides is gone.',
  fix: 'Name somebody who is there, or give the role a holder in people.yaml.',
  *check(sop, { base, today }) {
    if (sop.escalateTo === undefined || sop.status === 'retired') return;
    const nobody = nobodyBehind(base.directory, sop.escalateTo, today);
    if (!nobody) return;
    yield {
      place: sop.at('escalate_to'),
      message: `The escalation "${sop.escalateTo}" ${nobody.reason}.`,
      related: nobody.related,
    };
  },
});
