import { party, partyIds } from '../../model/directory.ts';
import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the deputy to be a person or a role of the directory.
 *
 * ## Why
 *
 * The deputy is asked when the owner is away. A name that is in no directory cannot be asked.
 *
 * ## What to do
 *
 * Write the id of a person or a role from `people.yaml`, or add the person there.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A person
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | ---
 *
 * @example not-ok: Misspelt
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: bo-lindquist
 * | ---
 * => sops/bread/light-the-oven.md:4:9-4:21 The deputy "bo-lindquist" is neither a person nor a role in people.yaml. Did you mean "bo-lindqvist"?
 */
export const deputyKnown = defineRule({
  id: 'ownership/deputy-known',
  scope: 'sop',
  ofAll: true,
  severity: 'error',
  why: 'A deputy who is in no directory cannot be asked while the owner is away.',
  fix: 'Write the id of a person or a role from people.yaml.',
  *check(sop, { base }) {
    if (sop.deputy === undefined || party(base.directory, sop.deputy).kind !== 'unknown') return;
    yield* unknownName(base, {
      what: 'deputy',
      name: sop.deputy,
      place: sop.at('deputy'),
      is: 'neither a person nor a role in people.yaml',
      list: 'people.yaml',
      known: partyIds(base.directory),
    });
  },
});
