import { z } from 'zod';
import { circles } from '../../model/map/cycles.ts';
import { processMap } from '../../model/map/process-map.ts';
import { defineRule } from '../define-rule.ts';
import { pathPoints } from '../path-points.ts';

/**
 * Warn of an onboarding path that teaches what takes work over before what hands it over.
 *
 * ## Why
 *
 * Work arrives at a procedure from another one. Whoever learns the second half first has to take on trust what the
 * first half leaves them with.
 *
 * ## What to do
 *
 * Put the SOP that hands over before the one that takes over. Where two hand work to each other, any order will do.
 *
 * Milestones may have reasons of their own: what is needed on day one comes on day one, even if it takes over work that
 * is learned in the first month. So only SOPs of the same milestone are compared, unless the option says otherwise.
 *
 * ## Options
 *
 * - `across_milestones` (default `false`): compare those of different milestones too.
 *
 * @example ok: In the order of the work
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | ---
 * |
 * | ## Day 1
 * |
 * | - [Bake rye](../sops/bread/bake-rye.md)
 * | - [Fill the shelf](../sops/counter/fill-the-shelf.md)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 *
 * @example not-ok: The second half first
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | ---
 * |
 * | ## Day 1
 * |
 * | - [Fill the shelf](../sops/counter/fill-the-shelf.md)
 * | - [Bake rye](../sops/bread/bake-rye.md)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * => paths/new-baker.md:8:3-8:40 "Bake rye" hands its work to "Fill the shelf", which the path puts before it.
 *
 * @example ok: In an earlier milestone
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | ---
 * |
 * | ## Day 1
 * |
 * | - [Fill the shelf](../sops/counter/fill-the-shelf.md)
 * |
 * | ## Week 1
 * |
 * | - [Bake rye](../sops/bread/bake-rye.md)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 *
 * @example not-ok: The same, where milestones are compared
 * policy.yaml
 * | rules:
 * |   onboarding/path-order: { across_milestones: true }
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | ---
 * |
 * | ## Day 1
 * |
 * | - [Fill the shelf](../sops/counter/fill-the-shelf.md)
 * |
 * | ## Week 1
 * |
 * | - [Bake rye](../sops/bread/bake-rye.md)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Bring the loaves up. :handoff[counter/fill-the-shelf]
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * => paths/new-baker.md:11:3-11:40 "Bake rye" hands its work to "Fill the shelf", which the path puts before it.
 */
export const pathOrder = defineRule({
  id: 'onboarding/path-order',
  scope: 'base',
  severity: 'warning',
  why: 'Whoever learns the second half first has to take on trust what the first half leaves them with.',
  fix: 'Put the SOP that hands over before the one that takes over.',
  options: z.strictObject({ across_milestones: z.boolean().default(false) }),
  *check(base, { index, options }) {
    if (base.paths.length === 0) return;
    const handoffs = processMap(base).edges.filter(({ kind }) => kind === 'handoff');
    const circleOf = new Map(circles(handoffs).flatMap((members) => members.map((id) => [id, members] as const)));
    const takers = Map.groupBy(
      handoffs.filter(({ from, to }) => !circleOf.get(from)?.includes(to)),
      ({ from }) => from,
    );
    for (const path of base.paths) {
      const points = pathPoints(path, index);
      const placeIn = new Map<string, number>(points.map(({ sop }, position) => [sop.id, position]));
      for (const [position, { link, sop, milestone }] of points.entries()) {
        const early = (takers.get(sop.id) ?? []).flatMap(({ to }) => {
          const taker = points[placeIn.get(to) ?? position];
          const isEarly = taker !== undefined && placeIn.get(to)! < position;
          return isEarly && (options.across_milestones || taker.milestone === milestone) ? [taker] : [];
        });
        for (const taker of early) {
          yield {
            file: path.file,
            place: link.place,
            message: `"${sop.title}" hands its work to "${taker.sop.title}", which the path puts before it.`,
            related: [{ file: path.file, place: taker.link.place, message: `The path leads to ${taker.sop.id} here.` }],
          };
        }
      }
    }
  },
});
