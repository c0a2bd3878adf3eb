import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Kpi } from '../../model/catalogue.ts';
import { party, partyIds } from '../../model/directory.ts';
import type { Verdict } from '../../model/finding.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { startOfFile } from '../../model/place.ts';
import { defineRule } from '../define-rule.ts';
import { nobodyBehind } from '../nobody-behind.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require every KPI to have an owner who is there.
 *
 * ## Why
 *
 * A number that goes the wrong way calls for somebody who notices and acts. A KPI without an owner,
 * or with one who has left, is only looked at when it is too late.
 *
 * ## What to do
 *
 * Write `owner:` in the KPI's file with the id of a person or of a role from `people.yaml`. `left` is
 * the first day without the person.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A role as owner
 * kpis/loaf-waste.yaml
 * | title: Loaf waste
 * | owner: head-baker
 *
 * @example not-ok: No owner
 * kpis/loaf-waste.yaml
 * | title: Loaf waste
 * | target: 4
 * => kpis/loaf-waste.yaml:1:1-1:1 The KPI "loaf-waste" has no owner.
 *
 * @example not-ok: An owner in no directory
 * kpis/loaf-waste.yaml
 * | title: Loaf waste
 * | owner: haed-baker
 * => kpis/loaf-waste.yaml:2:8-2:18 The owner "haed-baker" is neither a person nor a role in people.yaml. Did you mean "head-baker"?
 *
 * @example ok: The owner's last day
 * today: 2026-03-30
 * kpis/counter-wait.yaml
 * | title: Counter wait
 * | owner: cem-aydin
 *
 * @example not-ok: The first day without the owner
 * today: 2026-03-31
 * kpis/counter-wait.yaml
 * | title: Counter wait
 * | owner: cem-aydin
 * => kpis/counter-wait.yaml:2:8-2:17 The owner "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * kpis/counter-wait.yaml
 * | title: Counter wait
 * | owner: cem-aydin
 * => kpis/counter-wait.yaml:2:8-2:17 The owner "cem-aydin" left on 31 Mar 2026.
 */
export const kpiOwned = defineRule({
  id: 'measure/kpi-owned',
  scope: 'base',
  reads: ['clock'],
  severity: 'error',
  why: 'A number that nobody owns goes the wrong way without anybody acting.',
  fix: "Write `owner:` in the KPI's file with the id of a person or a role from people.yaml.",
  *check(base, { today }) {
    for (const kpi of base.kpis.values()) yield* judge(kpi, base, today);
  },
});

function* judge(kpi: Kpi, base: KnowledgeBase, today: CalendarDate): Iterable<Verdict> {
  const { file, owner } = kpi;
  if (owner === undefined) {
    // A file that could not be taken whole is reported for that first.
    if (base.fileProblems.some((found) => found.file === file)) return;
    yield { file, place: startOfFile, message: `The KPI "${kpi.id}" has no owner.` };
    return;
  }
  const place = kpi.at('owner');
  if (party(base.directory, owner).kind === 'unknown') {
    const is = 'neither a person nor a role in people.yaml';
    const known = partyIds(base.directory);
    yield* unknownName(base, { what: 'owner', name: owner, place, file, is, list: 'people.yaml', known });
    return;
  }
  const nobody = nobodyBehind(base.directory, owner, today);
  if (nobody) yield { file, place, message: `The owner "${owner}" ${nobody.reason}.`, related: nobody.related };
}
