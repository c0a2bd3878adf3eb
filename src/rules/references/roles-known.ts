import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the roles that perform an SOP, and the role of an onboarding path, to be in `people.yaml`.
 *
 * ## Why
 *
 * New people find what they have to learn by their role. A procedure for a role that does not exist
 * is learned by nobody.
 *
 * ## What to do
 *
 * Write the id of a role from `people.yaml`, or add the role there. A person's id does not do here:
 * the work stays when the person goes.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Two roles of the bakery
 * sops/counter/serve-a-customer.md
 * | ---
 * | title: Serve a customer
 * | roles: [counter-lead, head-baker]
 * | ---
 *
 * @example not-ok: Misspelt
 * sops/counter/serve-a-customer.md
 * | ---
 * | title: Serve a customer
 * | roles: [head-baker, counter-led]
 * | ---
 * => sops/counter/serve-a-customer.md:3:21-3:32 The role "counter-led" is not in people.yaml. Did you mean "counter-lead"?
 *
 * @example not-ok: A person
 * sops/counter/serve-a-customer.md
 * | ---
 * | title: Serve a customer
 * | roles: [bo-lindqvist]
 * | ---
 * => sops/counter/serve-a-customer.md:3:9-3:21 The role "bo-lindqvist" is a person in people.yaml, not a role.
 *
 * @example not-ok: An onboarding path into a role that is not there
 * paths/counter.md
 * | ---
 * | title: Your first week at the counter
 * | role: counter-leed
 * | ---
 * => paths/counter.md:3:7-3:19 The role "counter-leed" is not in people.yaml. Did you mean "counter-lead"?
 */
export const rolesKnown = defineRule({
  id: 'references/roles-known',
  scope: 'page',
  severity: 'error',
  why: 'New people learn what their role performs, and nobody learns what a role that does not exist performs.',
  fix: 'Write the id of a role from people.yaml, or add the role there.',
  *check(page, { base }) {
    const { people, roles } = base.directory;
    const named =
      page.kind === 'sop'
        ? page.roles.map((name, index) => ({ name, at: ['roles', index] as const }))
        : page.kind === 'local' || page.role === undefined
          ? []
          : [{ name: page.role, at: ['role'] as const }];
    for (const { name, at } of named) {
      if (roles.has(name)) continue;
      yield* unknownName(base, {
        what: 'role',
        name,
        place: page.at(...at),
        is: people.has(name) ? 'a person in people.yaml, not a role' : 'not in people.yaml',
        list: 'people.yaml',
        known: people.has(name) ? [] : [...roles.keys()],
      });
    }
  },
});
