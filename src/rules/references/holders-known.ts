import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the holders of a role to be people of `people.yaml`.
 *
 * ## Why
 *
 * A role stands for its holders wherever it owns, deputizes or decides. A holder who is nobody gets
 * no reminder, and the role looks filled while it is not.
 *
 * ## What to do
 *
 * Write the id of a person from `people.yaml`, or add the person there. A role does not hold a role.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A holder of the bakery
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * | roles:
 * |   - { id: head-baker, title: Head baker, holders: [ana-reis] }
 *
 * @example not-ok: Misspelt
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * | roles:
 * |   - id: head-baker
 * |     title: Head baker
 * |     holders: [ana-ries]
 * => people.yaml:6:15-6:23 The holder "ana-ries" is not a person in people.yaml. Did you mean "ana-reis"?
 */
export const holdersKnown = defineRule({
  id: 'references/holders-known',
  scope: 'base',
  severity: 'error',
  why: 'A role whose holder is nobody looks filled and is not.',
  fix: 'Write the id of a person from people.yaml, or add the person there.',
  *check(base) {
    const { people, roles } = base.directory;
    for (const role of roles.values()) {
      for (const [index, name] of role.holders.entries()) {
        if (people.has(name)) continue;
        yield* unknownName(base, {
          what: 'holder',
          name,
          place: role.at('holders', index),
          file: role.file,
          is: 'not a person in people.yaml',
          list: 'people.yaml',
          known: [...people.keys()],
        });
      }
    }
  },
});
