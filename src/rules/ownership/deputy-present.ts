import { defineRule } from '../define-rule.ts';
import { deputyOptions, lacksDeputy } from '../missing-deputy.ts';
import { placeOfMissing } from '../written.ts';

/**
 * Require a deputy where much is at stake.
 *
 * ## Why
 *
 * Owners go on holiday and fall ill. At high risk a question cannot wait until they are back.
 *
 * ## What to do
 *
 * Write `deputy:` with the id of a person or a role from `people.yaml`: somebody who knows the work
 * and is not the owner.
 *
 * ## Options
 *
 * `risks`: the risks at which a deputy is required. Default `[high]`.
 *
 * @example ok: High risk with a deputy
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | risk: high
 * | ---
 *
 * @example ok: Medium risk without one
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | risk: medium
 * | ---
 *
 * @example not-ok: High risk without one
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | risk: high
 * | ---
 * => sops/bread/light-the-oven.md:4:7-4:11 This SOP has no deputy; at high risk it needs one.
 *
 * @example not-ok: A stricter policy
 * policy.yaml
 * | rules:
 * |   ownership/deputy-present: { risks: [medium, high] }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:1 This SOP has no deputy; at medium risk it needs one.
 */
export const deputyPresent = defineRule({
  id: 'ownership/deputy-present',
  scope: 'sop',
  severity: 'error',
  why: 'While the owner is away, a procedure at high risk still needs somebody who answers for it.',
  fix: 'Write `deputy:` with the id of somebody in people.yaml who is not the owner.',
  options: deputyOptions,
  *check(sop, { options: { risks } }) {
    if (!lacksDeputy(sop, risks)) return;
    yield {
      place: sop.given.has('risk') ? sop.at('risk') : placeOfMissing(sop, 'deputy'),
      message: `This SOP has no deputy; at ${sop.risk} risk it needs one.`,
    };
  },
});
