import { defineRule } from '../define-rule.ts';
import { nobodyBehind } from '../nobody-behind.ts';

/**
 * Require the owner of a tool or an objective to be somebody who is there.
 *
 * ## Why
 *
 * The page of a tool says whom to ask when it fails, and an objective whom to ask what it means. A name that has
 * left answers neither.
 *
 * ## What to do
 *
 * Name somebody who is there in `tools.yaml` or `objectives.yaml`, or give the role a new holder in `people.yaml`.
 * `left` is the first day without the person.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The owner's last day
 * today: 2026-03-30
 * tools.yaml
 * | - { id: till, title: Till, owner: cem-aydin }
 *
 * @example not-ok: The first day without the owner
 * today: 2026-03-31
 * tools.yaml
 * | - { id: till, title: Till, owner: cem-aydin }
 * => tools.yaml:1:35-1:44 The owner "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: The day after, and a role that nobody holds
 * today: 2026-04-01
 * tools.yaml
 * | - { id: till, title: Till, owner: cem-aydin }
 * objectives.yaml
 * | - { id: quiet-nights, title: Quiet nights, owner: night-porter }
 * => objectives.yaml:1:51-1:63 The owner "night-porter" is a role that nobody holds.
 * => tools.yaml:1:35-1:44 The owner "cem-aydin" left on 31 Mar 2026.
 */
export const listOwnerActive = defineRule({
  id: 'ownership/list-owner-active',
  scope: 'base',
  reads: ['clock'],
  severity: 'warning',
  why: 'Whoever is stuck with a tool or doubts an objective has to find somebody to ask.',
  fix: 'Name an owner who is there, or give the role a holder in people.yaml.',
  *check({ directory, tools, objectives }, { today }) {
    for (const { file, owner, at } of [...tools.values(), ...objectives.values()]) {
      const nobody = owner === undefined ? undefined : nobodyBehind(directory, owner, today);
      if (nobody === undefined) continue;
      yield { file, place: at('owner'), message: `The owner "${owner}" ${nobody.reason}.`, related: nobody.related };
    }
  },
});
