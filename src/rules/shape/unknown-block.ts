import { blockNames } from '../../model/body.ts';
import { didYouMean } from '../../model/nearest.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow `:::` blocks that the grammar of SOPs does not have.
 *
 * ## Why
 *
 * A misspelt `:::decision` is not checked for gaps and not answered on the page: it is printed as it was
 * written, colons and all.
 *
 * ## What to do
 *
 * Correct the name: a block is `decision` or `local`. For a note or a warning write a paragraph that says so.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A slot for locations
 * sops/counter/open-the-counter.md
 * | ---
 * | title: Open the counter
 * | ---
 * |
 * | :::local{#hours}
 * | Open at 07:30.
 * | :::
 *
 * @example not-ok: Misspelt, and from another program
 * sops/counter/open-the-counter.md
 * | ---
 * | title: Open the counter
 * | ---
 * |
 * | :::locale{#hours}
 * | Open at 07:30.
 * | :::
 * |
 * | ::video{#opening}
 * => sops/counter/open-the-counter.md:5:1-5:18 There is no block "locale", expected decision or local. Did you mean "local"?
 * => sops/counter/open-the-counter.md:9:1-9:18 There is no block "video", expected decision or local.
 */
export const unknownBlock = defineRule({
  id: 'shape/unknown-block',
  scope: 'page',
  severity: 'error',
  why: 'A block that is not known is printed as it was written, and what it was meant for does not happen.',
  fix: 'Correct the name, or write what the block says as plain paragraphs.',
  *check(page) {
    const expected = blockNames.join(' or ');
    for (const { name, place } of page.body.unknownBlocks) {
      yield { place, message: `There is no block "${name}", expected ${expected}.${didYouMean(name, blockNames)}` };
    }
  },
});
