import { defineRule } from '../define-rule.ts';
import { isUnusable, placeOfMissing } from '../written.ts';

/**
 * Require an active SOP to name the KPIs it moves.
 *
 * ## Why
 *
 * A procedure exists to get something right: the waste, the wait, the money. Where no number shows
 * whether it does, nobody can tell a good procedure from a habit.
 *
 * ## What to do
 *
 * Write `kpis:` with at least one id of a file in `kpis/`. If no KPI fits, that is worth a talk with
 * the owner: either a number is missing or the procedure serves nothing you measure. Drafts, pilots
 * and retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: One KPI
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | kpis: [loaf-waste]
 * | ---
 *
 * @example ok: A draft
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | status: draft
 * | ---
 *
 * @example not-ok: None
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | status: active
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:1 This SOP is active and names no KPI that it moves.
 *
 * @example not-ok: An empty list
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | kpis: []
 * | ---
 * => sops/bread/bake-sourdough.md:3:1-3:5 This SOP is active and names no KPI that it moves.
 */
export const kpiLinked = defineRule({
  id: 'measure/kpi-linked',
  scope: 'sop',
  severity: 'error',
  why: 'Where no number shows whether a procedure works, nobody can tell it from a habit.',
  fix: 'Write `kpis:` with at least one KPI that this procedure moves.',
  *check(sop) {
    if (!sop.hasFrontmatter || sop.status !== 'active' || sop.kpis.length > 0 || isUnusable(sop, 'kpis')) return;
    yield { place: placeOfMissing(sop, 'kpis'), message: 'This SOP is active and names no KPI that it moves.' };
  },
});
