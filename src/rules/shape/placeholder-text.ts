import { placeholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow words that stand for something still to be written.
 *
 * ## Why
 *
 * A step that says "ring the TBD" leaves somebody alone at the moment they need help.
 *
 * ## What to do
 *
 * Find out and write it. Until then make the SOP a draft, which is exempt, as a retired SOP is. The words
 * are TODO, TBD, TBC, FIXME and XXX in capitals, "lorem ipsum" and three question marks; in code and in
 * addresses they are left alone.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: In code, and an everyday word
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | Write `TODO` on the slate and todo o pão comes at six.
 *
 * @example ok: A draft
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | summary: TBD
 * | status: draft
 * | ---
 *
 * @example not-ok: In the summary and in a step
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | summary: TODO one sentence
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Heat the oven to ??? °C.
 * | 2. When it fails, ring TBD.
 * => sops/bread/bake-sourdough.md:3:10-3:27 The summary still says "TODO".
 * => sops/bread/bake-sourdough.md:8:21-8:24 The text still says "???" here.
 * => sops/bread/bake-sourdough.md:9:24-9:27 The text still says "TBD" here.
 *
 * @example not-ok: In an onboarding path
 * paths/baker.md
 * | ---
 * | title: Your first week in the bakehouse
 * | ---
 * |
 * | ## Day 1
 * |
 * | TBC
 * => paths/baker.md:7:1-7:4 The text still says "TBC" here.
 */
export const placeholderText = defineRule({
  id: 'shape/placeholder-text',
  scope: 'page',
  severity: 'error',
  why: 'A word that stands for something still to be written leaves people alone at the step where they need it.',
  fix: 'Find out and write it, or make this a draft until then.',
  *check(page) {
    if (page.kind === 'sop' && (page.status === 'draft' || page.status === 'retired')) return;
    for (const field of ['title', 'summary'] as const) {
      if (page.kind === 'local') break;
      const [found] = page[field]?.match(placeholder) ?? [];
      if (found !== undefined) yield { place: page.at(field), message: `The ${field} still says "${found}".` };
    }
    for (const { text, place } of page.body.placeholders) {
      yield { place, message: `The text still says "${text}" here.` };
    }
  },
});
