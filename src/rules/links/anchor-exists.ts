import type { BaseIndex } from '../../model/base-index.ts';
import type { Link } from '../../model/body.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Page } from '../../model/knowledge-base.ts';
import { nearest } from '../../model/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { oncePerPlace } from '../once-per-place.ts';
import { targetOf } from '../target-of.ts';

/**
 * Require the `#part` of a link to be a heading or a step of the page it leads to.
 *
 * ## Why
 *
 * A link to a part that is gone drops people at the top of a long page, and they follow the wrong steps
 * or none.
 *
 * ## What to do
 *
 * Write the heading in lower case with hyphens (`#before-you-start`), or the step by its number
 * (`#step-4`, `#step-4-2`). When a step was added or taken out, its number changes: look again which one is meant.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A heading, a step, and a part of this page
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | See [steam](bake-rye.md#use-the-steam), [heat](bake-rye.md#step-1) and [below](#scope).
 * |
 * | ## Scope
 * |
 * | Every loaf.
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Use the steam
 * |
 * | Two seconds, no more.
 * |
 * | ## Procedure
 * |
 * | 1. Heat the deck oven to 240 °C.
 *
 * @example ok: A dead target is not also a dead part
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | See [Bake rye](bake-rye.md#procedure).
 *
 * @example not-ok: A misspelt heading, and a step too many
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | See [steam](bake-rye.md#use-the-stem) and [heat](bake-rye.md#step-3).
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Use the steam
 * |
 * | Two seconds, no more.
 * |
 * | ## Procedure
 * |
 * | 1. Heat the deck oven to 240 °C.
 * | 2. Load it.
 * => sops/bread/bake-sourdough.md:5:13-5:37 There is no "#use-the-stem" in sops/bread/bake-rye.md. Did you mean "#use-the-steam"?
 * => sops/bread/bake-sourdough.md:5:50-5:68 There is no "#step-3" in sops/bread/bake-rye.md. Its last step is "#step-2".
 *
 * @example not-ok: On the page itself
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | When the oven fails, see [Exceptions](#Exceptions).
 * |
 * | ## Exceptions
 * |
 * | Use the small oven.
 * => sops/bread/bake-sourdough.md:5:39-5:50 There is no "#Exceptions" on this page. Did you mean "#exceptions"?
 */
export const anchorExists = defineRule({
  id: 'links/anchor-exists',
  scope: 'page',
  severity: 'error',
  why: 'A link to a part that is gone drops people at the top of a long page.',
  fix: 'Write the heading in lower case with hyphens, or the step by its number, as in `#step-4`.',
  check(page, { index }) {
    return oncePerPlace(page.body.links.flatMap((link) => judge(link, page, index) ?? []));
  },
});

function judge(link: Link, page: Page, index: BaseIndex): Verdict | undefined {
  const { href, hrefPlace: place } = link;
  const target = targetOf(page, link);
  if (target.kind !== 'file' || target.anchor === undefined || isOfTheBrowser(target.anchor)) return undefined;
  const linked = index.pageByFile.get(target.path);
  if (linked === undefined || linked.kind === 'unreadable') return undefined;
  const { anchors, steps } = linked.body;
  if (anchors.has(target.anchor)) return undefined;
  const where = linked.file === page.file ? 'on this page' : `in ${linked.file}`;
  const seen = `There is no "#${target.anchor}" ${where}.`;
  // One step is as near as the other to a number that is not there, so the last one is named instead.
  if (/^step-\d/i.test(target.anchor)) {
    const last = steps.at(-1);
    return { place, message: `${seen} ${last ? `Its last step is "#${last.id}".` : 'It has no numbered steps.'}` };
  }
  const near = nearest(target.anchor, anchors);
  if (near === undefined) return { place, message: seen };
  const meant = href.slice(0, href.indexOf('#') + 1) + near;
  return { place, message: `${seen} Did you mean "#${near}"?`, suggestions: [meant] };
}

/** `#top`, and `#:~:text=…`, which asks for words and not for a part. */
function isOfTheBrowser(anchor: string): boolean {
  return anchor.toLowerCase() === 'top' || anchor.startsWith(':~:');
}
