import { defineRule } from '../define-rule.ts';
import { nobodyBehind } from '../nobody-behind.ts';

/**
 * Require an owner who is there: a person who has not left, or a role that such a person holds.
 *
 * ## Why
 *
 * Procedures outlive the people who wrote them. From the day an owner leaves, reminders go unread
 * and questions unanswered, while the page still shows a name.
 *
 * ## What to do
 *
 * Hand the SOP to somebody who is there, or give the role a new holder in `people.yaml`. `left` is
 * the first day without the person. Retired SOPs may keep the owner they had.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The last day
 * today: 2026-03-30
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 *
 * @example not-ok: The first day without the owner
 * today: 2026-03-31
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 * => sops/counter/open-the-shop.md:3:8-3:17 The owner "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | ---
 * => sops/counter/open-the-shop.md:3:8-3:17 The owner "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: A role that nobody holds
 * sops/counter/lock-up.md
 * | ---
 * | title: Lock up
 * | owner: night-porter
 * | ---
 * => sops/counter/lock-up.md:3:8-3:20 The owner "night-porter" is a role that nobody holds.
 *
 * @example not-ok: A role whose holders have left
 * people.yaml
 * | people:
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: delivery-lead, title: Delivery lead, holders: [cem-aydin] }
 * sops/counter/take-a-delivery.md
 * | ---
 * | title: Take a delivery
 * | owner: delivery-lead
 * | ---
 * => sops/counter/take-a-delivery.md:3:8-3:21 The owner "delivery-lead" is a role whose every holder has left: Cem Aydin on 31 Mar 2026.
 *
 * @example ok: A retired SOP keeps its owner
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: cem-aydin
 * | status: retired
 * | ---
 */
export const ownerActive = defineRule({
  id: 'ownership/owner-active',
  scope: 'page',
  reads: ['clock'],
  severity: 'error',
  why: 'An owner who is gone keeps nothing true and answers no question.',
  fix: 'Name an owner who is there, or give the role a holder in people.yaml.',
  *check(page, { base, today }) {
    if (page.owner === undefined || (page.kind === 'sop' && page.status === 'retired')) return;
    const nobody = nobodyBehind(base.directory, page.owner, today);
    if (!nobody) return;
    yield {
      place: page.at('owner'),
      message: `The owner "${page.owner}" ${nobody.reason}.`,
      related: nobody.related,
    };
  },
});
