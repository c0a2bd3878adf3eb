import { outOfBounds } from '../../model/local-version.ts';
import { allNearest, didYouMean } from '../../model/nearest.ts';
import { parameterInWords } from '../../model/parameter.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require a location to set only parameters that its SOP has, within the bounds that the SOP sets.
 *
 * ## Why
 *
 * `min` and `max` are how far the owner of the SOP trusts each place to know better. A value beyond them changes the
 * procedure and not its setting.
 *
 * ## What to do
 *
 * Choose a value between the two, or ask the owner of the SOP to widen them. A number that has neither is the same
 * everywhere.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Between the two
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, min: 5, max: 50, unit: EUR }
 * |   door: { value: front }
 * | ---
 * local/north/counter/give-money-back.md
 * | ---
 * | base: counter/give-money-back
 * | params:
 * |   limit: 50
 * |   door: side
 * | ---
 *
 * @example not-ok: Above, fixed, of another kind, and one that is not there
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | params:
 * |   limit: { value: 20, min: 5, max: 50, unit: EUR }
 * |   days: { value: 14 }
 * |   door: { value: front }
 * | ---
 * local/north/counter/give-money-back.md
 * | ---
 * | base: counter/give-money-back
 * | params:
 * |   limit: 60
 * |   days: 30
 * |   door: 2
 * |   dor: side
 * | ---
 * => local/north/counter/give-money-back.md:4:10-4:12 The parameter "limit" is 60 EUR here, expected 50 EUR or less.
 * => local/north/counter/give-money-back.md:5:9-5:11 The parameter "days" is 30 here, and no location may set it: it has neither min nor max.
 * => local/north/counter/give-money-back.md:6:9-6:10 The parameter "door" is 2 here, expected words.
 * => local/north/counter/give-money-back.md:7:3-7:6 "Give money back" has no parameter "dor". Did you mean "door"?
 */
export const parameterBounds = defineRule({
  id: 'local/parameter-bounds',
  scope: 'local',
  severity: 'error',
  why: 'A value beyond the bounds changes the procedure for one place, without the owner of the SOP.',
  fix: 'Choose a value within the bounds, or ask the owner of the SOP to widen them.',
  *check(local, { index }) {
    const sop = index.sopById.get(local.sopId);
    if (!sop) return;
    const known = sop.params.map(({ name }) => name);
    for (const { name, value } of local.params) {
      const parameter = sop.params.find((one) => one.name === name);
      if (!parameter) {
        const suggestions = allNearest(name, known);
        yield {
          place: local.keyAt('params', name),
          message: `"${sop.title}" has no parameter "${name}".${didYouMean(name, known)}`,
          ...(suggestions.length === 0 ? {} : { suggestions }),
        };
        continue;
      }
      const trouble = outOfBounds(parameter, value);
      if (trouble === undefined) continue;
      yield {
        place: local.at('params', name),
        message: `The parameter "${name}" is ${parameterInWords({ ...parameter, value })} here, ${trouble}.`,
        related: [{ file: sop.file, place: sop.at('params', name), message: `The parameter "${name}" of ${sop.id}.` }],
      };
    }
  },
});
