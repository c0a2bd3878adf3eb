import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the objective of a KPI to be in `objectives.yaml`.
 *
 * ## Why
 *
 * The objective says what a number is good for. A KPI that serves an objective nobody has is counted
 * for its own sake.
 *
 * ## What to do
 *
 * Write the id of an objective from `objectives.yaml`, or add the objective there.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: An objective of the bakery
 * kpis/loaf-waste.yaml
 * | title: Loaf waste
 * | objective: fresh-every-morning
 *
 * @example not-ok: Misspelt
 * kpis/loaf-waste.yaml
 * | title: Loaf waste
 * | objective: fresh-every-mourning
 * => kpis/loaf-waste.yaml:2:12-2:32 The objective "fresh-every-mourning" is not in objectives.yaml. Did you mean "fresh-every-morning"?
 */
export const objectivesKnown = defineRule({
  id: 'references/objectives-known',
  scope: 'base',
  severity: 'error',
  why: 'A number that serves an objective nobody has is counted for its own sake.',
  fix: 'Write the id of an objective from objectives.yaml, or add the objective there.',
  *check(base) {
    for (const kpi of base.kpis.values()) {
      if (kpi.objective === undefined || base.objectives.has(kpi.objective)) continue;
      yield* unknownName(base, {
        what: 'objective',
        name: kpi.objective,
        place: kpi.at('objective'),
        file: kpi.file,
        is: 'not in objectives.yaml',
        list: 'objectives.yaml',
        known: [...base.objectives.keys()],
      });
    }
  },
});
