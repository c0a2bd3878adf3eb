import { party, partyIds } from '../../model/directory.ts';
import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the owner to be a person or a role of the directory.
 *
 * ## Why
 *
 * A name that is in no directory owns nothing: reminders go nowhere, and a reader who needs
 * an answer has nobody to ask. Most such names are misspellings.
 *
 * ## What to do
 *
 * Write the id of a person or a role from `people.yaml`, or add the person there. This holds for
 * retired SOPs and onboarding paths too.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A person
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: ana-reis
 * | ---
 *
 * @example ok: A role
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 *
 * @example not-ok: Misspelt
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: ana-ries
 * | ---
 * => sops/bread/bake-sourdough.md:3:8-3:16 The owner "ana-ries" is neither a person nor a role in people.yaml. Did you mean "ana-reis"?
 *
 * @example not-ok: Nobody of that name, in an onboarding path
 * paths/counter.md
 * | ---
 * | title: Your first week at the counter
 * | owner: dough-department
 * | ---
 * => paths/counter.md:3:8-3:24 The owner "dough-department" is neither a person nor a role in people.yaml.
 */
export const ownerKnown = defineRule({
  id: 'ownership/owner-known',
  scope: 'page',
  severity: 'error',
  why: 'An owner who is in no directory gets no reminder and answers no question.',
  fix: 'Write the id of a person or a role from people.yaml.',
  *check(page, { base }) {
    if (page.owner === undefined || party(base.directory, page.owner).kind !== 'unknown') return;
    yield* unknownName(base, {
      what: 'owner',
      name: page.owner,
      place: page.at('owner'),
      is: 'neither a person nor a role in people.yaml',
      list: 'people.yaml',
      known: partyIds(base.directory),
    });
  },
});
