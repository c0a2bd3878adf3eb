import type { Image } from '../../model/body.ts';
import type { Verdict } from '../../model/finding.ts';
import type { KnowledgeBase, Page } from '../../model/knowledge-base.ts';
import { defineRule } from '../define-rule.ts';
import { likelyFiles } from '../missing-file.ts';
import { oncePerPlace } from '../once-per-place.ts';
import { relativeHref } from '../../model/relative-href.ts';
import { targetOf } from '../target-of.ts';

/**
 * Require every image to be a file of the content folder.
 *
 * ## Why
 *
 * A picture that does not load leaves a hole where somebody wanted to see which lever to pull. Images of
 * other hosts are never loaded: readers' browsers fetch nothing from elsewhere, so that nobody learns who
 * reads what and no page breaks when another site changes.
 *
 * ## What to do
 *
 * Put the image beside the page and write its path from there: `![The steam lever](steam-lever.png)`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Beside the page, and in a folder of its own
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ![The steam lever](steam-lever.png) ![The deck oven](/images/oven.jpg)
 * sops/bread/steam-lever.png
 * | (image)
 * images/oven.jpg
 * | (image)
 *
 * @example not-ok: Misspelt, not there, on another host
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ![The steam lever](steam-leaver.png)
 * | ![The deck oven](../../images/oven.jpg)
 * | ![The maker's drawing](https://ovens.example/deck.png)
 * | ![The crust]()
 * sops/bread/steam-lever.png
 * | (image)
 * => sops/bread/bake-sourdough.md:5:20-5:36 There is no image sops/bread/steam-leaver.png. Did you mean "steam-lever.png"?
 * => sops/bread/bake-sourdough.md:6:18-6:39 There is no image images/oven.jpg.
 * => sops/bread/bake-sourdough.md:7:24-7:54 The image is on another host, "ovens.example", and readers' browsers load nothing from there.
 * => sops/bread/bake-sourdough.md:8:1-8:15 The image "The crust" has no address.
 */
export const imageExists = defineRule({
  id: 'links/image-exists',
  scope: 'page',
  severity: 'error',
  why: 'A picture that does not load leaves a hole where somebody wanted to see how it is done.',
  fix: 'Put the image beside the page and write its path from there.',
  check(page, { base }) {
    return oncePerPlace(page.body.images.flatMap((image) => judge(image, page, base) ?? []));
  },
});

function judge(image: Image, page: Page, base: KnowledgeBase): Verdict | undefined {
  const { href, alt, place, hrefPlace } = image;
  if (href === '') return { place, message: `The image "${alt}" has no address.` };
  const target = targetOf(page, image);
  if (target.kind === 'outside') {
    return { place: hrefPlace, message: `The image "${href}" lies outside the content folder.` };
  }
  if (target.kind === 'external') {
    // Other schemes are the matter of links/scheme-allowed.
    if (!/^https?$/.test(target.scheme)) return undefined;
    const host = /\/\/([^/?#]*)/.exec(href)?.[1] ?? href;
    const message = `The image is on another host, "${host}", and readers' browsers load nothing from there.`;
    return { place: hrefPlace, message };
  }
  if (base.files.has(target.path)) return undefined;
  const seen = `There is no image ${target.path}.`;
  const images = [...base.files].filter((file) => isImage.test(file));
  const meant = likelyFiles(target.path, images).map((file) => relativeHref(page.file, file));
  if (meant.length === 0) return { place: hrefPlace, message: seen };
  return { place: hrefPlace, message: `${seen} Did you mean "${meant[0]}"?`, suggestions: meant };
}

const isImage = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
