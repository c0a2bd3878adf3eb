import { defineRule } from '../define-rule.ts';

/**
 * Require a text for every image.
 *
 * ## Why
 *
 * Who listens to the page, or whose connection is slow, has only these words. In a procedure they carry
 * the instruction: which lever, which button.
 *
 * ## What to do
 *
 * Write between the brackets what one must see in the image: `![The steam lever, left of the door](lever.png)`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: What one must see
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ![The steam lever, left of the door](lever.png)
 *
 * @example not-ok: No text, and only a space
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ![](lever.png) and ![ ](oven.png)
 * => sops/bread/bake-sourdough.md:5:1-5:15 The image "lever.png" has no text.
 * => sops/bread/bake-sourdough.md:5:20-5:34 The image "oven.png" has no text.
 */
export const imageAlt = defineRule({
  id: 'shape/image-alt',
  scope: 'page',
  severity: 'error',
  why: 'Who listens to the page, or whose connection is slow, has only these words.',
  fix: 'Write between the brackets what one must see in the image.',
  *check(page) {
    for (const { href, alt, place } of page.body.images) {
      if (alt.trim() === '') yield { place, message: `The image "${href}" has no text.` };
    }
  },
});
