import { defineRule } from '../define-rule.ts';

/**
 * Disallow text of a local version outside of the slots.
 *
 * ## Why
 *
 * What all locations share is written once, in the SOP. A sentence that stands beside the slots would change it for one
 * place, without the owner of the SOP.
 *
 * ## What to do
 *
 * Write it into a slot, between `:::local{#…}` and `:::`. Where no slot fits, ask the owner of the SOP for one.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: All of it in a slot
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
 * @example not-ok: A step of its own
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | ---
 * local/north/counter/open-the-shop.md
 * | ---
 * | base: counter/open-the-shop
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Leave the door open.
 * => local/north/counter/open-the-shop.md:5:1-5:13 This stands outside of the slots, where the text of the SOP holds for everybody.
 */
export const locked = defineRule({
  id: 'local/locked',
  scope: 'local',
  severity: 'error',
  why: 'One location would change what all of them share, without the owner of the SOP.',
  fix: 'Write it into a slot of the SOP, or ask its owner for one.',
  *check({ outside }) {
    const [first] = outside;
    if (!first) return;
    yield { place: first, message: 'This stands outside of the slots, where the text of the SOP holds for everybody.' };
  },
});
