import type { Verdict } from '../../model/finding.ts';
import { relativeHref } from '../../model/relative-href.ts';
import { isInForce } from '../../model/in-force.ts';
import { defineRule } from '../define-rule.ts';
import { oncePerPlace } from '../once-per-place.ts';
import { successorOf } from '../successor.ts';
import { targetOf } from '../target-of.ts';

/**
 * Disallow steps of an onboarding path that lead to a draft or to a retired SOP.
 *
 * ## Why
 *
 * Whoever is new cannot tell what holds from what does not. They learn what the path gives them, and do it.
 *
 * ## What to do
 *
 * Link the successor of a retired SOP. Leave a draft out until it is in force.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: In force, or on trial
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | ---
 * |
 * | - [Bake rye](../sops/bread/bake-rye.md)
 * | - [Bake spelt](../sops/bread/bake-spelt.md)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * sops/bread/bake-spelt.md
 * | ---
 * | title: Bake spelt
 * | status: pilot
 * | ---
 *
 * @example not-ok: A draft
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | ---
 * |
 * | - [Bake brioche](../sops/bread/bake-brioche.md)
 * sops/bread/bake-brioche.md
 * | ---
 * | title: Bake brioche
 * | status: draft
 * | ---
 * => paths/new-baker.md:5:18-5:47 The path leads to "Bake brioche", which is a draft: nobody works by it yet.
 *
 * @example not-ok: A retired one
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | ---
 * |
 * | - [Bake rye by hand](../sops/bread/bake-rye-by-hand.md)
 * sops/bread/bake-rye-by-hand.md
 * | ---
 * | title: Bake rye by hand
 * | status: retired
 * | replaced_by: bread/bake-rye
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * => paths/new-baker.md:5:22-5:55 The path leads to "Bake rye by hand", which is retired. Did you mean "../sops/bread/bake-rye.md"?
 */
export const pathTargetActive = defineRule({
  id: 'onboarding/path-target-active',
  scope: 'page',
  severity: 'error',
  why: 'Whoever is new cannot tell what holds from what does not, and does what the path gives them.',
  fix: 'Link the SOP that holds today, or take the line out until there is one.',
  check(page, { index }) {
    if (page.kind !== 'path') return [];
    const found = page.body.links.flatMap((link): readonly Verdict[] => {
      const target = targetOf(page, link);
      const sop = target.kind === 'file' ? index.pageByFile.get(target.path) : undefined;
      if (sop?.kind !== 'sop' || isInForce(sop)) return [];
      const successor = successorOf(sop, index);
      const meant = sop.status === 'draft' || successor === undefined ? [] : [relativeHref(page.file, successor.file)];
      const what = sop.status === 'draft' ? 'is a draft: nobody works by it yet' : 'is retired';
      const better = meant.map((href) => ` Did you mean "${href}"?`).join('');
      return [
        {
          place: link.hrefPlace,
          message: `The path leads to "${sop.title}", which ${what}.${better}`,
          suggestions: meant,
          related: [{ file: sop.file, place: sop.at('status'), message: `The status of ${sop.id}.` }],
        },
      ];
    });
    return oncePerPlace(found);
  },
});
