import type { BaseIndex } from '../../model/base-index.ts';
import type { Link } from '../../model/body.ts';
import type { Verdict } from '../../model/finding.ts';
import type { KnowledgeBase, Page } from '../../model/knowledge-base.ts';
import { defineRule } from '../define-rule.ts';
import { missingFile } from '../missing-file.ts';
import { oncePerPlace } from '../once-per-place.ts';
import { targetOf } from '../target-of.ts';

/**
 * Require every link without a scheme to lead to a file of the content folder.
 *
 * ## Why
 *
 * A dead link stops people in the middle of a procedure, at the moment they need the other one.
 *
 * ## What to do
 *
 * Write the path from this file to the other one, with its ending: `../counter/count-the-till.md`.
 * A path that starts with `/` starts at the content folder. Where an SOP has moved, link its new place.
 * What lies outside the content folder is not published: bring it in, or link its web address.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A page, an attachment and a web address
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | See [Bake rye](bake-rye.md), the [oven card](/cards/deck%20oven.pdf)
 * | and the [maker's page](https://ovens.example/deck).
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * cards/deck oven.pdf
 * | (a file to print)
 *
 * @example ok: A page whose frontmatter cannot be read is there all the same
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | See [Bake rye](bake-rye.md).
 * sops/bread/bake-rye.md
 * | ---
 * | title: [Bake rye
 * | ---
 *
 * @example not-ok: Misspelt, without its ending, in another folder, and empty
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | - [One](bake-rey.md#steps)
 * | - [Two](bake-rye)
 * | - [Three](fill-the-shelf.md)
 * | - [Four]()
 * | - [Five](www.ovens.example)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * => sops/bread/bake-sourdough.md:5:9-5:26 There is no file sops/bread/bake-rey.md. Did you mean "bake-rye.md#steps"?
 * => sops/bread/bake-sourdough.md:6:9-6:17 There is no file sops/bread/bake-rye. Did you mean "bake-rye.md"?
 * => sops/bread/bake-sourdough.md:7:11-7:28 There is no file sops/bread/fill-the-shelf.md. Did you mean "../counter/fill-the-shelf.md"?
 * => sops/bread/bake-sourdough.md:8:3-8:11 The link "Four" leads nowhere: it has no address.
 * => sops/bread/bake-sourdough.md:9:10-9:27 There is no file sops/bread/www.ovens.example. Did you mean "https://www.ovens.example"?
 *
 * @example not-ok: One definition, used twice
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | See [Bake rye][rye], and [rye] once more.
 * |
 * | [rye]: <bake ry.md> "Bake rye"
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * => sops/bread/bake-sourdough.md:7:9-7:19 There is no file sops/bread/bake ry.md. Did you mean "bake-rye.md"?
 *
 * @example not-ok: Moved, a folder, and out of the content folder
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | [Moved](rye.md), [folder](../counter/), [out](../../../recipes/rye.md).
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | aliases: [bread/rye]
 * | ---
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * => sops/bread/bake-sourdough.md:5:9-5:15 The SOP "bread/rye" has moved to bread/bake-rye. Did you mean "bake-rye.md"?
 * => sops/bread/bake-sourdough.md:5:27-5:38 The link "../counter/" leads to a folder, expected a file.
 * => sops/bread/bake-sourdough.md:5:47-5:70 The link "../../../recipes/rye.md" leads out of the content folder.
 */
export const targetExists = defineRule({
  id: 'links/target-exists',
  scope: 'page',
  severity: 'error',
  why: 'A dead link stops people in the middle of a procedure.',
  fix: 'Write the path from this file to the other one, with its ending.',
  check(page, { base, index }) {
    return oncePerPlace(page.body.links.flatMap((link) => judge(link, page, base, index) ?? []));
  },
});

function judge(link: Link, page: Page, base: KnowledgeBase, index: BaseIndex): Verdict | undefined {
  const { href, text, place, hrefPlace } = link;
  if (href === '') return { place, message: `The link "${text}" leads nowhere: it has no address.` };
  const target = targetOf(page, link);
  if (target.kind === 'outside') {
    return {
      place: hrefPlace,
      message: `The link "${href}" leads out of the content folder.`,
      fix: 'Bring the file into the content folder, or link its web address.',
    };
  }
  if (target.kind !== 'file' || index.pageByFile.has(target.path) || base.files.has(target.path)) return undefined;
  const { seen, meant } = missingFile({ from: page.file, href, path: target.path }, base, index);
  return meant.length === 0
    ? { place: hrefPlace, message: seen }
    : { place: hrefPlace, message: `${seen} Did you mean "${meant[0]}"?`, suggestions: meant };
}
