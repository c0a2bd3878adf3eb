import type { BaseIndex } from '../../model/base-index.ts';
import type { KnowledgeBase, Page } from '../../model/knowledge-base.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfMissing } from '../written.ts';
import { targetOf } from '../target-of.ts';

/**
 * Warn of an active SOP that nothing leads to.
 *
 * ## Why
 *
 * People find a procedure from the one before it, or on their onboarding path. One that stands alone is
 * found only by those who know that it exists.
 *
 * ## What to do
 *
 * Link it from the SOP whose work leads here, or from an onboarding path. Links from other pages,
 * hand-offs in their steps and `replaced_by` of a retired SOP all count; an SOP's links to itself do not.
 * A file without frontmatter needs that first and is left alone until then.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: From an onboarding path, by hand-off, as successor
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Take the loaves to the counter. :handoff[counter/fill-the-shelf]
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * sops/bread/bake-by-hand.md
 * | ---
 * | title: Bake by hand
 * | status: retired
 * | replaced_by: bread/bake-sourdough
 * | ---
 * sops/counter/fill-the-shelf.md
 * | ---
 * | title: Fill the shelf
 * | ---
 * paths/baker.md
 * | ---
 * | title: Your first week in the bakehouse
 * | ---
 * |
 * | - [Bake rye](../sops/bread/bake-rye.md#procedure)
 *
 * @example ok: A draft
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | status: draft
 * | ---
 *
 * @example not-ok: Only the SOP itself
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | [Again](bake-rye.md)
 * => sops/bread/bake-rye.md:2:1-2:6 No page leads to this SOP.
 */
export const noOrphan = defineRule({
  id: 'links/no-orphan',
  scope: 'base',
  severity: 'warning',
  why: 'An SOP that nothing leads to is found only by those who know that it exists.',
  fix: 'Link it from the SOP whose work leads here, or from an onboarding path.',
  *check(base, { index }) {
    const led = filesLedTo(base, index);
    // A page that cannot be read may hold the link; it is a finding already.
    const unread = base.unreadable.map(({ file }) => base.sources.get(file) ?? '');
    for (const sop of base.sops) {
      if (!sop.hasFrontmatter || sop.status !== 'active' || led.has(sop.file)) continue;
      const name = sop.file.split('/').at(-1)!;
      if (unread.some((text) => text.includes(name))) continue;
      yield { file: sop.file, place: placeOfMissing(sop, 'title'), message: 'No page leads to this SOP.' };
    }
  },
});

function filesLedTo(base: KnowledgeBase, index: BaseIndex): ReadonlySet<string> {
  const led = new Set<string>();
  const add = (page: Page, file: string | undefined): void => {
    if (file !== undefined && file !== page.file) led.add(file);
  };
  for (const page of [...base.sops, ...base.paths]) {
    for (const link of page.body.links) {
      const target = targetOf(page, link);
      if (target.kind === 'file') add(page, target.path);
    }
    for (const { name, label } of page.body.marks) {
      if (name === 'handoff') add(page, index.sopById.get(label)?.file);
    }
    if (page.kind === 'sop' && page.replacedBy !== undefined) add(page, index.sopById.get(page.replacedBy)?.file);
  }
  return led;
}
