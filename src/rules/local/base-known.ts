import { allNearest, didYouMean } from '../../model/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { hasProblems } from '../unknown-name.ts';
import { successorOf } from '../successor.ts';

/**
 * Require a local version to be of an SOP that holds at a location we have.
 *
 * ## Why
 *
 * The folder says where, the path below it says of what: `local/porto/stores/open-the-store.md`. A version of an SOP that
 * has moved, or of one that does not hold there, is shown to nobody.
 *
 * ## What to do
 *
 * Move the file to where the location and the SOP are, and write the same id as `base:`. Where the SOP names its
 * `locations`, this one has to be among them.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The north shop opens in its own way
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | ---
 * locations.yaml
 * | - { id: north, title: North shop }
 *
 * @example not-ok: Another SOP than the path says
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-shop
 * | ---
 * locations.yaml
 * | - { id: north, title: North shop }
 * => local/north/counter/open-the-shop.md:2:7-2:24 The base is "counter/open-shop", and the file stands where "counter/open-the-shop" is.
 *
 * @example not-ok: No such SOP, no such location
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * local/nort/counter/open-a-shop.md
 * | ---
 * | base: counter/open-a-shop
 * | ---
 * locations.yaml
 * | - { id: north, title: North shop }
 * => local/nort/counter/open-a-shop.md:1:1-1:1 The location "nort" is not in locations.yaml. Did you mean "north"?
 * => local/nort/counter/open-a-shop.md:2:7-2:26 There is no SOP "counter/open-a-shop". Did you mean "counter/open-the-shop"?
 *
 * @example not-ok: It does not hold there
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | locations: [south]
 * | ---
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | ---
 * locations.yaml
 * | - { id: north, title: North shop }
 * | - { id: south, title: South shop }
 * => local/north/counter/open-the-shop.md:2:7-2:28 "Open the shop" does not hold at North shop.
 *
 * @example not-ok: It is retired
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | status: retired
 * | replaced_by: counter/open-both-doors
 * | ---
 * sops/counter/open-both-doors.md
 * | ---
 * | title: Open both doors
 * | ---
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | ---
 * locations.yaml
 * | - { id: north, title: North shop }
 * => local/north/counter/open-the-shop.md:2:7-2:28 "Open the shop" is retired; "counter/open-both-doors" took its place.
 */
export const baseKnown = defineRule({
  id: 'local/base-known',
  scope: 'local',
  severity: 'error',
  why: 'A local version that belongs to nothing is shown to nobody, and the people there work by the general text.',
  fix: 'Move the file to where the location and the SOP are, and write the same id as `base:`.',
  *check(local, { base, index }) {
    const { location, sopId } = local;
    if (!base.locations.has(location) && !hasProblems(base, 'locations.yaml')) {
      const known = [...base.locations.keys()];
      yield {
        place: local.at(),
        message: `The location "${location}" is not in locations.yaml.${didYouMean(location, known)}`,
      };
    }
    const place = local.at('base');
    if (local.base !== undefined && local.base !== sopId) {
      yield { place, message: `The base is "${local.base}", and the file stands where "${sopId}" is.` };
      return;
    }
    const sop = index.sopById.get(sopId);
    if (!sop) {
      if (index.unreadableById.has(sopId)) return;
      const moved = index.sopByAlias.get(sopId);
      const ids = [...index.sopById.keys()];
      const suggestions = moved ? [moved.id] : allNearest(sopId, ids);
      const words = moved
        ? `The SOP "${sopId}" has another id now: "${moved.id}".`
        : `There is no SOP "${sopId}".${didYouMean(sopId, ids)}`;
      yield { place, message: words, ...(suggestions.length === 0 ? {} : { suggestions }) };
      return;
    }
    if (sop.status === 'retired') {
      const next = successorOf(sop, index);
      yield { place, message: `"${sop.title}" is retired${next ? `; "${next.id}" took its place` : ''}.` };
      return;
    }
    if (sop.locations && !sop.locations.includes(location)) {
      const where = base.locations.get(location)?.title ?? location;
      const related = [{ file: sop.file, place: sop.at('locations'), message: `Where ${sop.id} holds.` }];
      yield { place, message: `"${sop.title}" does not hold at ${where}.`, related };
    }
  },
});
