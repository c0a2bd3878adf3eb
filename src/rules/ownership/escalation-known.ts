import { party, partyIds } from '../../model/directory.ts';
import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require `escalate_to` to be a person or a role of the directory.
 *
 * ## Why
 *
 * Whoever escalates has a case in hand that the procedure does not fit. A name that is in no
 * directory leaves them alone with it.
 *
 * ## What to do
 *
 * Write the id of a person or a role from `people.yaml`, or add the person there.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A role
 * sops/counter/refund-a-cake.md
 * | ---
 * | title: Refund a cake
 * | owner: counter-lead
 * | escalate_to: head-baker
 * | ---
 *
 * @example not-ok: Misspelt
 * sops/counter/refund-a-cake.md
 * | ---
 * | title: Refund a cake
 * | owner: counter-lead
 * | escalate_to: head-backer
 * | ---
 * => sops/counter/refund-a-cake.md:4:14-4:25 The escalation "head-backer" is neither a person nor a role in people.yaml. Did you mean "head-baker"?
 */
export const escalationKnown = defineRule({
  id: 'ownership/escalation-known',
  scope: 'sop',
  severity: 'error',
  why: 'A case that the procedure does not fit ends nowhere when nobody is known to decide it.',
  fix: 'Write the id of a person or a role from people.yaml.',
  *check(sop, { base }) {
    if (sop.escalateTo === undefined || party(base.directory, sop.escalateTo).kind !== 'unknown') return;
    yield* unknownName(base, {
      what: 'escalation',
      name: sop.escalateTo,
      place: sop.at('escalate_to'),
      is: 'neither a person nor a role in people.yaml',
      list: 'people.yaml',
      known: partyIds(base.directory),
    });
  },
});
