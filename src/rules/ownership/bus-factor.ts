import { z } from 'zod';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { livingPeople, party, type Directory, type Person } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';
import { inSeries } from '../../model/in-series.ts';
import { isAskedForDeputy } from '../missing-deputy.ts';
import { nobodyBehind } from '../nobody-behind.ts';
import { isUnusable } from '../written.ts';

const options = z.strictObject({
  risks: z.array(z.enum(['low', 'medium', 'high'])).default(['high']),
});

/**
 * Warn when much is at stake and only one person answers for it, or only one performs it.
 *
 * ## Why
 *
 * A procedure at high risk stops on the day its only person is ill, and nobody notices before. Two people have to
 * be able to say how it is done, and two to do it.
 *
 * ## What to do
 *
 * Name a deputy, or give the role a second holder. Owner and deputy together have to be two people, and so have the
 * holders of all `roles` that perform the SOP. Only people who are there count: not who has left, and not who has
 * yet to start. Where a missing deputy, one who has left or one who is the owner is a finding of its own, this rule
 * does not repeat it, and the same person is named once. Retired SOPs are exempt.
 *
 * ## Options
 *
 * `risks`: the risks at which two people are required. Default `[high]`.
 *
 * @example not-ok: The day before the deputy starts
 * today: 2022-08-14
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | risk: high
 * | ---
 * => sops/bread/light-the-oven.md:4:9-4:21 Only Ana Reis answers for this SOP; Bo Lindqvist starts on 15 Aug 2022.
 *
 * @example ok: The deputy's first day
 * today: 2022-08-15
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | risk: high
 * | ---
 *
 * @example ok: The day after
 * today: 2022-08-16
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: bo-lindqvist
 * | risk: high
 * | ---
 *
 * @example not-ok: A role with one holder, at a risk that needs no deputy otherwise
 * policy.yaml
 * | rules: { ownership/bus-factor: { risks: [medium, high] } }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 * => sops/bread/bake-sourdough.md:3:8-3:18 Only Ana Reis answers for this SOP; it has no deputy.
 *
 * @example ok: A role with two holders needs no deputy for this
 * policy.yaml
 * | rules: { ownership/bus-factor: { risks: [medium, high] } }
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * | roles:
 * |   - { id: head-baker, title: Head baker, holders: [ana-reis, bo-lindqvist] }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 *
 * @example not-ok: One person performs it
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: counter-lead
 * | deputy: ana-reis
 * | risk: high
 * | roles: [head-baker, night-porter]
 * | ---
 * => sops/bread/light-the-oven.md:6:8-6:34 Only Ana Reis performs this SOP; nobody else holds head-baker or night-porter.
 *
 * @example ok: Two roles, two people
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: counter-lead
 * | deputy: ana-reis
 * | risk: high
 * | roles: [head-baker, counter-lead]
 * | ---
 *
 * @example ok: The missing deputy is the matter of ownership/deputy-present
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: ana-reis
 * | risk: high
 * | ---
 *
 * @example not-ok: Where the policy asks for no deputy
 * policy.yaml
 * | rules: { ownership/deputy-present: off }
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: ana-reis
 * | risk: high
 * | ---
 * => sops/bread/light-the-oven.md:3:8-3:16 Only Ana Reis answers for this SOP; it has no deputy.
 */
export const busFactor = defineRule({
  id: 'ownership/bus-factor',
  scope: 'sop',
  reads: ['clock'],
  severity: 'warning',
  why: 'What hangs on one person stands still on the day that person is ill.',
  fix: 'Name a deputy who is there, or give the role a second holder.',
  options,
  *check(sop, { base, options: { risks }, today }) {
    const { owner, deputy, roles } = sop;
    if (sop.status === 'retired' || !risks.includes(sop.risk)) return;
    const answering = [owner, deputy].filter((id) => id !== undefined);
    const [answers, later] = onlyOne(answering, base.directory, today);
    if (answers !== undefined && !isSaidElsewhere(sop, base, today)) {
      const alone = deputy === undefined ? 'it has no deputy' : `the deputy "${deputy}" leads to nobody else`;
      yield {
        place: sop.at(deputy === undefined ? 'owner' : 'deputy'),
        message: `Only ${answers.name} answers for this SOP; ${later ? startOf(later) : alone}.`,
        related: later ? [{ file: later.file, place: later.at('from'), message: `${startOf(later)}.` }] : [],
      };
    }
    const [performs, next] = onlyOne(roles, base.directory, today);
    if (performs !== undefined && performs !== answers && roles.every((role) => isWhollyKnown(base.directory, role))) {
      yield {
        place: sop.at('roles'),
        message: `Only ${performs.name} performs this SOP; ${next ? startOf(next) : `nobody else holds ${inSeries(roles, 'or')}`}.`,
        fix: 'Give one of the roles a second holder who is there, or add a role whose holders can do it too.',
      };
    }
  },
});

/** The one person behind all these names, when only one is there, and then one who has yet to start. */
function onlyOne(
  ids: readonly string[],
  directory: Directory,
  today: CalendarDate,
): readonly [Person?, (Person | undefined)?] {
  const people = new Set(ids.flatMap((id) => livingPeople(directory, id, today)));
  const [there = [], later = []] = [true, false].map((wanted) =>
    [...people].filter(({ from }) => (from === undefined || from <= today) === wanted),
  );
  return there.length === 1 ? [there[0]!, later[0]] : [];
}

function startOf({ name, from }: Person): string {
  return `${name} starts on ${longDate(from!)}`;
}

/** Names that are unknown, people who have left and a deputy who is the owner are findings of other rules. */
function isSaidElsewhere(sop: Sop, { directory, policy }: KnowledgeBase, today: CalendarDate): boolean {
  const { owner = '', deputy } = sop;
  const isOn = (id: string): boolean => policy.rules.get(id)?.severity !== 'off';
  if (!isWhollyKnown(directory, owner) || nobodyBehind(directory, owner, today)) return true;
  if (deputy === undefined) return isUnusable(sop, 'deputy') || isAskedForDeputy(sop, policy);
  if (!isWhollyKnown(directory, deputy)) return true;
  if (nobodyBehind(directory, deputy, today)) return isOn('ownership/deputy-active');
  const owners = new Set(livingPeople(directory, owner, today));
  const shared = livingPeople(directory, deputy, today).some((person) => owners.has(person));
  return shared && isOn('ownership/deputy-distinct');
}

function isWhollyKnown(directory: Directory, id: string): boolean {
  const found = party(directory, id);
  if (found.kind === 'role') return found.role.holders.every((holder) => directory.people.has(holder));
  return found.kind === 'person';
}
