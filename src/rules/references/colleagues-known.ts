import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the team and the manager of a person to be in `people.yaml`.
 *
 * ## Why
 *
 * When a person leaves or does not answer, what they own goes to their manager. A manager or a team
 * that does not exist ends that path.
 *
 * ## What to do
 *
 * Write the id of a team under `team` and that of a person under `manager`, or add them.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A team and a manager who are there
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis, team: bakehouse }
 * |   - { id: bo-lindqvist, name: Bo Lindqvist, team: bakehouse, manager: ana-reis }
 * | teams:
 * |   - { id: bakehouse, title: Bakehouse }
 *
 * @example not-ok: Both misspelt
 * people.yaml
 * | people:
 * |   - id: ana-reis
 * |     name: Ana Reis
 * |     team: bakehuose
 * |   - id: bo-lindqvist
 * |     name: Bo Lindqvist
 * |     manager: ana-ries
 * | teams:
 * |   - { id: bakehouse, title: Bakehouse }
 * => people.yaml:4:11-4:20 The team "bakehuose" is not a team in people.yaml. Did you mean "bakehouse"?
 * => people.yaml:7:14-7:22 The manager "ana-ries" is not a person in people.yaml. Did you mean "ana-reis"?
 */
export const colleaguesKnown = defineRule({
  id: 'references/colleagues-known',
  scope: 'base',
  severity: 'error',
  why: 'What a person owns goes to their manager when they leave, and a manager who does not exist ends that path.',
  fix: 'Write the id of a team or a person from people.yaml, or add them there.',
  *check(base) {
    const { people, teams } = base.directory;
    for (const person of people.values()) {
      for (const [field, is, known] of [
        ['team', 'not a team in people.yaml', teams],
        ['manager', 'not a person in people.yaml', people],
      ] as const) {
        const name = person[field];
        if (name === undefined || known.has(name)) continue;
        yield* unknownName(base, {
          what: field,
          name,
          place: person.at(field),
          file: person.file,
          is,
          list: 'people.yaml',
          known: [...known.keys()],
        });
      }
    }
  },
});
