import { defineRule } from '../define-rule.ts';
import { isMissing, placeOfMissing } from '../written.ts';

/**
 * Require a summary of an SOP in a sentence.
 *
 * ## Why
 *
 * In lists and search results the summary decides whether this is the page to open. Without one people
 * open three pages to find the right one.
 *
 * ## What to do
 *
 * Write `summary:` with one sentence that says what the title does not: for whom, when, how fast. Drafts and
 * retired SOPs are exempt.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: One sentence
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | summary: Forty loaves from the deck oven by six, with two people.
 * | ---
 *
 * @example ok: A draft
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | status: draft
 * | ---
 *
 * @example not-ok: None
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:1 This SOP has no summary.
 *
 * @example not-ok: A key without a value
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | summary:
 * | ---
 * => sops/bread/bake-sourdough.md:3:1-3:8 This SOP has no summary.
 */
export const summaryPresent = defineRule({
  id: 'shape/summary-present',
  scope: 'sop',
  severity: 'warning',
  why: 'In lists and search results the summary decides whether this is the page to open.',
  fix: 'Write `summary:` with one sentence that says what the title does not.',
  *check(sop) {
    if (!sop.hasFrontmatter || sop.status === 'draft' || sop.status === 'retired') return;
    if (!isMissing(sop, 'summary')) return;
    yield { place: placeOfMissing(sop, 'summary'), message: 'This SOP has no summary.' };
  },
});
