import { didYouMean } from '../../model/nearest.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require a local version to fill slots that its SOP has, each once.
 *
 * ## Why
 *
 * The SOP says where a location may differ: `:::local{#opening-hours}`. What a location writes into a slot that is not there
 * is shown nowhere.
 *
 * ## What to do
 *
 * Write the name of a slot as the SOP has it. Whoever owns the SOP may add one. Slots of the SOP have names too, and
 * each has its own.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Its one slot is filled
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * |
 * | :::local{#hours}
 * |
 * | At seven.
 * |
 * | :::
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | ---
 * |
 * | :::local{#hours}
 * |
 * | At eight.
 * |
 * | :::
 *
 * @example not-ok: A slip of the pen, and one twice
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * |
 * | :::local{#hours}
 * |
 * | At seven.
 * |
 * | :::
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | ---
 * |
 * | :::local{#hour}
 * |
 * | At eight.
 * |
 * | :::
 * |
 * | :::local{#hours}
 * |
 * | At eight.
 * |
 * | :::
 * |
 * | :::local{#hours}
 * |
 * | At nine.
 * |
 * | :::
 * => local/north/counter/open-the-shop.md:5:1-5:16 "Open the shop" has no slot "hour". Did you mean "hours"?
 * => local/north/counter/open-the-shop.md:17:1-17:17 The slot "hours" is filled twice.
 *
 * @example not-ok: In the SOP itself, without a name and twice
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * |
 * | :::local
 * |
 * | At seven.
 * |
 * | :::
 * |
 * | :::local{#door}
 * |
 * | By the front door.
 * |
 * | :::
 * |
 * | :::local{#door}
 * |
 * | By the back door.
 * |
 * | :::
 * => sops/counter/open-the-shop.md:5:1-5:9 This slot has no name, expected one like `:::local{#opening-hours}`.
 * => sops/counter/open-the-shop.md:17:1-17:16 Two slots are named "door".
 */
export const slotKnown = defineRule({
  id: 'local/slot-known',
  scope: 'page',
  severity: 'error',
  why: 'What is written into a slot that is not there is shown nowhere.',
  fix: 'Write the name of a slot that the SOP has, or ask its owner for one.',
  *check(page, { index }) {
    const base = page.kind === 'local' ? index.sopById.get(page.sopId) : undefined;
    const known = base?.body.slots.flatMap(({ id }) => id ?? []);
    const seen = new Set<string>();
    for (const { id, place } of page.body.slots) {
      if (id === undefined) {
        yield { place, message: 'This slot has no name, expected one like `:::local{#opening-hours}`.' };
      } else if (seen.has(id)) {
        const twice = page.kind === 'local' ? `The slot "${id}" is filled twice.` : `Two slots are named "${id}".`;
        yield { place, message: twice };
      } else if (base && known && !known.includes(id)) {
        yield { place, message: `"${base.title}" has no slot "${id}".${didYouMean(id, known)}` };
      }
      if (id !== undefined) seen.add(id);
    }
  },
});
