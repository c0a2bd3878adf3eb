import { party, partyIds } from '../../model/directory.ts';
import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the owner of a tool or an objective to be a person or a role of the directory.
 *
 * ## Why
 *
 * Whoever is stuck with a tool, or doubts an objective, asks its owner. A name that is in no
 * directory cannot be asked.
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
 * tools.yaml
 * | - { id: deck-oven, title: Deck oven, owner: head-baker }
 *
 * @example not-ok: Misspelt, in both lists
 * tools.yaml
 * | - id: deck-oven
 * |   title: Deck oven
 * |   owner: haed-baker
 * objectives.yaml
 * | - id: fresh-every-morning
 * |   title: Fresh bread on the shelf every morning
 * |   owner: baker
 * => objectives.yaml:3:10-3:15 The owner "baker" is neither a person nor a role in people.yaml.
 * => tools.yaml:3:10-3:20 The owner "haed-baker" is neither a person nor a role in people.yaml. Did you mean "head-baker"?
 */
export const listOwnersKnown = defineRule({
  id: 'references/list-owners-known',
  scope: 'base',
  severity: 'error',
  why: 'Whoever is stuck with a tool or doubts an objective has to find somebody to ask.',
  fix: 'Write the id of a person or a role from people.yaml.',
  *check(base) {
    const known = partyIds(base.directory);
    for (const { file, owner, at } of [...base.tools.values(), ...base.objectives.values()]) {
      if (owner === undefined || party(base.directory, owner).kind !== 'unknown') continue;
      yield* unknownName(base, {
        what: 'owner',
        name: owner,
        place: at('owner'),
        file,
        is: 'neither a person nor a role in people.yaml',
        list: 'people.yaml',
        known,
      });
    }
  },
});
