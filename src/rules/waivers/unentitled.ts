import type { CalendarDate } from '../../model/calendar-date.ts';
import { isInForce, type Waiver } from '../../model/catalogue.ts';
import { longDate } from '../../model/days.ts';
import { hasLeft, livingPeople, type Person } from '../../model/directory.ts';
import type { Verdict } from '../../model/finding.ts';
import { reviewables } from '../../model/reviewables.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { defineRule } from '../define-rule.ts';
import { inSeries } from '../../model/in-series.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require a waiver in force to be granted by somebody who may, and who is not the owner of the SOP.
 *
 * ## Why
 *
 * An exception is a decision, and somebody answers for it. An owner who sets a rule aside for their own procedure
 * has asked nobody; a name that is unknown or gone answers nothing.
 *
 * ## What to do
 *
 * Have the waiver granted by a person of `people.yaml` who is there and whom `waivers.granted_by` of the policy
 * names, in person or through a role; where the policy names nobody, everyone may. The person is neither the owner
 * of the SOP nor a holder of the owning role; a deputy may grant. When the one who granted it leaves, somebody
 * else has to stand by it.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Somebody else than the owner
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 *
 * @example not-ok: The holder of the owning role
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: ana-reis
 * |   until: 2026-07-31
 * => waivers.yaml:4:15-4:23 Ana Reis owns bread/bake-sourdough and cannot waive a rule for it.
 *
 * @example not-ok: A misspelt name, and a role
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: ana-ries
 * |   until: 2026-07-31
 * | - rule: measure/kpi-linked
 * |   sop: bread/bake-sourdough
 * |   reason: Waste is counted from July on.
 * |   granted_by: head-baker
 * |   until: 2026-07-31
 * => waivers.yaml:4:15-4:23 The grantor "ana-ries" is not a person in people.yaml. Did you mean "ana-reis"?
 * => waivers.yaml:9:15-9:25 The grantor "head-baker" is a role; a waiver is granted by a person.
 *
 * @example not-ok: Somebody whom the policy does not name
 * policy.yaml
 * | waivers: { granted_by: [head-baker] }
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: counter/open-the-shop
 * |   reason: The new till comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:4:15-4:27 Bo Lindqvist may not grant waivers; the policy leaves that to head-baker.
 *
 * @example ok: The last day of the one who granted it
 * today: 2026-03-30
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: cem-aydin
 * |   until: 2026-07-31
 *
 * @example not-ok: The first day without
 * today: 2026-03-31
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: cem-aydin
 * |   until: 2026-07-31
 * => waivers.yaml:4:15-4:24 Cem Aydin left on 31 Mar 2026 and no longer stands by this waiver.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in July.
 * |   granted_by: cem-aydin
 * |   until: 2026-07-31
 * => waivers.yaml:4:15-4:24 Cem Aydin left on 31 Mar 2026 and no longer stands by this waiver.
 *
 * @example not-ok: By whoever owns the version of the location
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: ana-reis
 * | ---
 * local/north/bread/bake-sourdough.md
 * | ---
 * | base: bread/bake-sourdough
 * | owner: bo-lindqvist
 * | ---
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough@north
 * |   reason: The new oven comes in July.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-07-31
 * => waivers.yaml:4:15-4:27 Bo Lindqvist owns bread/bake-sourdough@north and cannot waive a rule for it.
 */
export const unentitled = defineRule({
  id: 'waivers/unentitled',
  scope: 'base',
  reads: ['clock'],
  severity: 'error',
  why: 'An exception is a decision of somebody who may make it and answers for it, and not for themselves.',
  fix: 'Have it granted by a person who is there, may grant waivers and does not own the SOP.',
  *check(base, { today }) {
    for (const waiver of base.waivers) {
      if (!isInForce(waiver, today)) continue;
      const grantor = base.directory.people.get(waiver.grantedBy);
      yield* grantor ? notAllowed(waiver, grantor, base, today) : notAPerson(waiver, base);
    }
  },
});

function* notAPerson(waiver: Waiver, base: KnowledgeBase): Iterable<Verdict> {
  const { file, grantedBy } = waiver;
  const place = waiver.at('granted_by');
  const role = base.directory.roles.get(grantedBy);
  if (role) {
    const message = `The grantor "${grantedBy}" is a role; a waiver is granted by a person.`;
    yield { file, place, message, suggestions: role.holders };
    return;
  }
  const known = [...base.directory.people.keys()];
  const is = 'not a person in people.yaml';
  yield* unknownName(base, { what: 'grantor', name: grantedBy, place, file, is, list: 'people.yaml', known });
}

function* notAllowed(waiver: Waiver, grantor: Person, base: KnowledgeBase, today: CalendarDate): Iterable<Verdict> {
  const { directory, policy } = base;
  const at = { file: waiver.file, place: waiver.at('granted_by') };
  const { grantedBy } = policy.waivers;
  const isAmong = (id: string): boolean => livingPeople(directory, id, today).includes(grantor);
  const owner = reviewables(base).find(({ id }) => id === waiver.sop)?.owner;
  if (hasLeft(grantor, today)) {
    const day = longDate(grantor.left!);
    const related = [{ file: grantor.file, place: grantor.at('left'), message: `${grantor.name} left on ${day}.` }];
    yield { ...at, message: `${grantor.name} left on ${day} and no longer stands by this waiver.`, related };
  } else if (grantedBy !== undefined && !grantedBy.some(isAmong)) {
    const may = grantedBy.length === 0 ? 'nobody' : inSeries(grantedBy);
    const place = policy.at('waivers', 'granted_by');
    const related = [{ file: policy.file, place, message: 'The policy says who may.' }];
    yield { ...at, message: `${grantor.name} may not grant waivers; the policy leaves that to ${may}.`, related };
  } else if (owner !== undefined && isAmong(owner)) {
    yield { ...at, message: `${grantor.name} owns ${waiver.sop} and cannot waive a rule for it.` };
  }
}
