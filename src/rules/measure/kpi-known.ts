import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the KPIs of an SOP to exist.
 *
 * ## Why
 *
 * A KPI that is misspelt or was deleted is measured nowhere: the SOP shows no number, and the number
 * shows no SOP.
 *
 * ## What to do
 *
 * Write the id of a file in `kpis/`, which is its name without `.yaml`, or add the file.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A KPI of the bakery
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | kpis: [loaf-waste]
 * | ---
 *
 * @example not-ok: The second of two
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | kpis: [loaf-waste, counter-wiat]
 * | ---
 * => sops/bread/bake-sourdough.md:3:20-3:32 The KPI "counter-wiat" is not in kpis/. Did you mean "counter-wait"?
 */
export const kpiKnown = defineRule({
  id: 'measure/kpi-known',
  scope: 'sop',
  severity: 'error',
  why: 'A KPI that does not exist shows nobody whether the procedure works.',
  fix: 'Write the id of a file in kpis/, or add the file.',
  *check(sop, { base }) {
    for (const [index, name] of sop.kpis.entries()) {
      if (base.kpis.has(name)) continue;
      yield* unknownName(base, {
        what: 'KPI',
        name,
        place: sop.at('kpis', index),
        is: 'not in kpis/',
        list: `kpis/${name}.yaml`,
        known: [...base.kpis.keys()],
      });
    }
  },
});
