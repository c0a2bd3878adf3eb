import { defineRule } from '../define-rule.ts';
import { markTarget } from '../mark-target.ts';

/**
 * Require whoever does or approves a step to be in `people.yaml`.
 *
 * ## Why
 *
 * `:by[counter-lead]` and `:approve[head-baker]` tell a new colleague whom to look for. A name that nobody
 * has is found out by the person who stands there and waits.
 *
 * ## What to do
 *
 * Write the id of a role or of a person from `people.yaml`. A role is nearly always better: the step stays
 * true when somebody moves on.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A role does it, a person approves
 * sops/counter/count-the-till.md
 * | ---
 * | title: Count the till
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Count the drawer. :by[counter-lead]
 * | 2. Sign the slip. :approve[ana-reis]
 *
 * @example not-ok: A slip of the pen
 * sops/counter/count-the-till.md
 * | ---
 * | title: Count the till
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Count the drawer. :by[counter-led]
 * => sops/counter/count-the-till.md:7:26-7:37 The person or role "counter-led" is not in people.yaml. Did you mean "counter-lead"?
 *
 * @example not-ok: An approval by nobody we know
 * sops/counter/count-the-till.md
 * | ---
 * | title: Count the till
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Count the drawer, then have the slip signed :approve[treasurer].
 * => sops/counter/count-the-till.md:7:57-7:66 The person or role "treasurer" is not in people.yaml.
 */
export const actorKnown = defineRule({
  id: 'steps/actor-known',
  scope: 'sop',
  severity: 'error',
  why: 'Whoever performs this step looks for somebody who is in no directory.',
  fix: 'Write the id of a role or a person from people.yaml, or add them there.',
  *check(sop, { base }) {
    for (const mark of sop.body.marks) {
      if ((mark.name === 'by' || mark.name === 'approve') && !mark.inDecision) yield* markTarget(mark, base);
    }
  },
});
