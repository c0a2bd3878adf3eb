import { needsReview } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';
import { nobodyBehind } from '../nobody-behind.ts';

/**
 * Require that somebody is there who can give each approval.
 *
 * ## Why
 *
 * The work stands still at `:approve[…]` until a person says yes. When the person has left, or the role has
 * no holder, it stands still for good, or people learn to go on without.
 *
 * ## What to do
 *
 * Name somebody who is there, or give the role a holder in `people.yaml`. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A role with a holder
 * sops/counter/count-the-till.md
 * | ---
 * | title: Count the till
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Count the drawer. :approve[counter-lead]
 *
 * @example ok: The day before the first on which somebody is gone
 * today: 2026-03-30
 * sops/counter/count-the-till.md
 * | ---
 * | title: Count the till
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Count the drawer. :approve[cem-aydin]
 *
 * @example not-ok: That day itself
 * today: 2026-03-31
 * sops/counter/count-the-till.md
 * | ---
 * | title: Count the till
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Count the drawer. :approve[cem-aydin]
 * => sops/counter/count-the-till.md:7:31-7:40 Step 1 waits for an approval that nobody can give: "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * sops/counter/count-the-till.md
 * | ---
 * | title: Count the till
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Count the drawer. :approve[cem-aydin]
 * => sops/counter/count-the-till.md:7:31-7:40 Step 1 waits for an approval that nobody can give: "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: A role that nobody holds
 * sops/counter/lock-up.md
 * | ---
 * | title: Lock up
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Go through the rooms.
 * |    1. Try each window. :approve[night-porter]
 * => sops/counter/lock-up.md:8:33-8:45 Step 1.1 waits for an approval that nobody can give: "night-porter" is a role that nobody holds.
 */
export const approverActive = defineRule({
  id: 'steps/approver-active',
  scope: 'sop',
  reads: ['clock'],
  severity: 'error',
  why: 'An approval that nobody can give stops the work, or teaches people to go on without.',
  fix: 'Name somebody who is there, or give the role a holder in people.yaml.',
  *check(sop, { base, today }) {
    if (!needsReview(sop)) return;
    const numbers = new Map(sop.body.steps.map(({ id, number }) => [id, number]));
    for (const { name, label, labelPlace, step } of sop.body.marks) {
      const nobody = name === 'approve' ? nobodyBehind(base.directory, label, today) : undefined;
      if (!nobody) continue;
      const where = step === undefined ? 'The work' : `Step ${numbers.get(step)}`;
      yield {
        place: labelPlace,
        message: `${where} waits for an approval that nobody can give: "${label}" ${nobody.reason}.`,
        related: nobody.related,
      };
    }
  },
});
