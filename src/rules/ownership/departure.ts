import { z } from 'zod';
import { addInterval } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { hasLeft } from '../../model/directory.ts';
import { interval } from '../../model/interval.ts';
import { defineRule } from '../define-rule.ts';
import { inSeries } from '../../model/in-series.ts';
import { inWords, leftBehind, placesOf } from '../left-behind.ts';

const options = z.strictObject({
  within: z
    .string()
    .refine((text) => interval(text) !== undefined, 'Expected an interval such as "60 days" or "P2M".')
    .default('60 days'),
});

/**
 * Warn of a departure that will leave SOPs, onboarding paths, KPIs or roles without anybody.
 *
 * ## Why
 *
 * Before the last day a handover takes an hour, with the person who knows at the table. After it, it takes a
 * month and guesswork.
 *
 * ## What to do
 *
 * Name others in what is listed before that day; `sop handover` does it in one go and shows its plan first.
 * Listed is what the person is the last one for: as owner, deputy or escalation of an SOP, owner of an onboarding
 * path, a KPI, an objective or a tool, holder of a role, and grantor of a waiver that holds longer. Where another
 * holder of the role stays, nothing is said. From the day itself on, `ownership/owner-active` and its kin report
 * each place.
 *
 * ## Options
 *
 * `within`: how long before the day this is said. Default `60 days`.
 *
 * @example ok: Sixty-one days before
 * today: 2026-01-29
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 *
 * @example not-ok: Sixty days before
 * today: 2026-01-30
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 * => people.yaml:18:11-18:21 Cem Aydin leaves on 31 Mar 2026. From then on there will be no owner for 1 SOP (counter/open-the-shop).
 *
 * @example not-ok: Fifty-nine days before
 * today: 2026-01-31
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 * => people.yaml:18:11-18:21 Cem Aydin leaves on 31 Mar 2026. From then on there will be no owner for 1 SOP (counter/open-the-shop).
 *
 * @example not-ok: The last day
 * today: 2026-03-30
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * |   - id: cem-aydin
 * |     name: Cem Aydin
 * |     left: 2026-03-31
 * | roles:
 * |   - { id: delivery-lead, title: Delivery lead, holders: [cem-aydin] }
 * |   - { id: counter-lead, title: Counter lead, holders: [ana-reis, cem-aydin] }
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: counter-lead
 * | deputy: cem-aydin
 * | ---
 * sops/counter/take-a-delivery.md
 * | ---
 * | title: Take a delivery
 * | owner: delivery-lead
 * | ---
 * => people.yaml:5:11-5:21 Cem Aydin leaves on 31 Mar 2026. From then on there will be no owner for 1 SOP (counter/take-a-delivery), no deputy for 1 SOP (counter/open-the-shop) and no holder for 1 role (delivery-lead).
 *
 * @example ok: From the day itself on each place is a finding of its own
 * today: 2026-03-31
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 *
 * @example ok: The day after
 * today: 2026-04-01
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 */
export const departure = defineRule({
  id: 'ownership/departure',
  scope: 'base',
  reads: ['clock'],
  severity: 'warning',
  why: 'Before the last day a handover is a talk with the one who knows; after it, it is guesswork.',
  fix: 'Name others before that day; sop handover shows a plan and does it in one go.',
  options,
  *check(base, { options: { within }, today }) {
    const horizon = addInterval(today, interval(within)!);
    for (const person of base.directory.people.values()) {
      const { left } = person;
      if (left === undefined || hasLeft(person, today) || left > horizon) continue;
      const behind = leftBehind(person, left, base);
      if (behind.length === 0) continue;
      const day = longDate(left);
      yield {
        file: person.file,
        place: person.at('left'),
        message: `${person.name} leaves on ${day}. From then on there will be ${inSeries(behind.map(inWords))}.`,
        related: behind.flatMap(placesOf),
      };
    }
  },
});
