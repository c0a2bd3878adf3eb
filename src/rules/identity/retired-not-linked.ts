import type { BaseIndex } from '../../model/base-index.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Page } from '../../model/knowledge-base.ts';
import { defineRule } from '../define-rule.ts';
import { oncePerPlace } from '../once-per-place.ts';
import { relativeHref } from '../../model/relative-href.ts';
import { successorOf } from '../successor.ts';
import { targetOf } from '../target-of.ts';

/**
 * Disallow links from a living page to a retired SOP.
 *
 * ## Why
 *
 * A link inside a procedure is an instruction to go there. One that leads to a retired SOP sends people
 * to steps that no longer hold, in the middle of their work.
 *
 * ## What to do
 *
 * Link the successor. Read its steps once: what the sentence around the link says may have changed too.
 * Links inside retired SOPs are left alone. Those of onboarding paths are looked at by onboarding/path-target-active.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The successor is linked
 * sops/bread/bake-rye-by-hand.md
 * | ---
 * | title: Bake rye by hand
 * | status: retired
 * | replaced_by: bread/bake-rye
 * | ---
 * |
 * | Until 2024 this followed [Mix rye by hand](mix-rye-by-hand.md).
 * sops/bread/mix-rye-by-hand.md
 * | ---
 * | title: Mix rye by hand
 * | status: retired
 * | replaced_by: bread/bake-rye
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * |
 * | Fetch the loaves from [Bake rye](../bread/bake-rye.md).
 *
 * @example not-ok: From another department
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
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * |
 * | Fetch the loaves from [Bake rye by hand](../bread/bake-rye-by-hand.md).
 * => sops/counter/fill-the-shelf.md:5:42-5:70 The link leads to "Bake rye by hand", which is retired. Did you mean "../bread/bake-rye.md"?
 */
export const retiredNotLinked = defineRule({
  id: 'identity/retired-not-linked',
  scope: 'page',
  severity: 'error',
  why: 'A link inside a procedure is an instruction to go there, and this one leads to steps that no longer hold.',
  fix: 'Link the SOP that took its place.',
  check(page, { index }) {
    // Of onboarding paths another rule says it, with what it means for a newcomer.
    if (page.kind === 'path' || (page.kind === 'sop' && page.status === 'retired')) return [];
    return oncePerPlace(linksToRetired(page, index));
  },
});

function* linksToRetired(page: Page, index: BaseIndex): Iterable<Verdict> {
  for (const link of page.body.links) {
    const target = targetOf(page, link);
    const linked = target.kind === 'file' ? index.pageByFile.get(target.path) : undefined;
    if (linked?.kind !== 'sop' || linked.status !== 'retired') continue;
    const successor = successorOf(linked, index);
    const meant = successor && relativeHref(page.file, successor.file);
    yield {
      place: link.hrefPlace,
      message:
        `The link leads to "${linked.title}", which is retired.` +
        (meant === undefined ? '' : ` Did you mean "${meant}"?`),
      ...(meant === undefined ? {} : { suggestions: [meant] }),
      related: [{ file: linked.file, place: linked.at('status'), message: `The status of ${linked.id}.` }],
    };
  }
}
