import { needsReview } from '../../model/review-days.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require every KPI to be moved by an SOP in force.
 *
 * ## Why
 *
 * A number that no procedure moves is watched and not worked on. When it goes the wrong way there is
 * nothing to look up and nothing to change.
 *
 * ## What to do
 *
 * Name the KPI in `kpis:` of the procedure that moves it, write that procedure, or delete the KPI.
 * Drafts and retired SOPs do not count: nobody works by them.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Every KPI is moved
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | kpis: [loaf-waste]
 * | ---
 * sops/counter/serve-a-customer.md
 * | ---
 * | title: Serve a customer
 * | status: pilot
 * | kpis: [counter-wait]
 * | ---
 *
 * @example not-ok: One is moved by a draft only
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | kpis: [loaf-waste]
 * | ---
 * sops/counter/serve-a-customer.md
 * | ---
 * | title: Serve a customer
 * | status: draft
 * | kpis: [counter-wait]
 * | ---
 * => kpis/counter-wait.yaml:1:8-1:20 No SOP in force moves the KPI "counter-wait".
 */
export const kpiCovered = defineRule({
  id: 'measure/kpi-covered',
  scope: 'base',
  severity: 'warning',
  why: 'A number that no procedure moves is watched and not worked on.',
  fix: 'Name the KPI in `kpis:` of the SOP that moves it, or delete the KPI.',
  *check(base) {
    const moved = new Set(base.sops.filter(needsReview).flatMap((sop) => sop.kpis));
    const unread = base.unreadable.map((sop) => base.sources.get(sop.file) ?? '');
    for (const kpi of base.kpis.values()) {
      // An SOP that cannot be read may be the one; it is a finding already.
      if (moved.has(kpi.id) || unread.some((text) => text.includes(kpi.id))) continue;
      yield { file: kpi.file, place: kpi.at('title'), message: `No SOP in force moves the KPI "${kpi.id}".` };
    }
  },
});
