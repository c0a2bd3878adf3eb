import { defineRule } from '../define-rule.ts';
import { nobodyBehind } from '../nobody-behind.ts';

/**
 * Require a deputy who is there: a person who has not left, or a role that such a person holds.
 *
 * ## Why
 *
 * A deputy is needed on the day the owner is away. That is the wrong day to find out that the deputy
 * left months ago.
 *
 * ## What to do
 *
 * Name another deputy, or give the role a new holder in `people.yaml`. `left` is the first day
 * without the person. Retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The last day
 * today: 2026-03-30
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 *
 * @example not-ok: The first day without the deputy
 * today: 2026-03-31
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 * => sops/bread/light-the-oven.md:4:9-4:18 The deputy "cem-aydin" left on 31 Mar 2026.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: head-baker
 * | deputy: cem-aydin
 * | ---
 * => sops/bread/light-the-oven.md:4:9-4:18 The deputy "cem-aydin" left on 31 Mar 2026.
 */
export const deputyActive = defineRule({
  id: 'ownership/deputy-active',
  scope: 'sop',
  ofAll: true,
  reads: ['clock'],
  severity: 'error',
  why: 'A deputy who is gone cannot stand in on the day the owner is away.',
  fix: 'Name a deputy who is there, or give the role a holder in people.yaml.',
  *check(sop, { base, today }) {
    if (sop.deputy === undefined || sop.status === 'retired') return;
    const nobody = nobodyBehind(base.directory, sop.deputy, today);
    if (!nobody) return;
    yield {
      place: sop.at('deputy'),
      message: `The deputy "${sop.deputy}" ${nobody.reason}.`,
      related: nobody.related,
    };
  },
});
