import { defineRule } from '../define-rule.ts';

/**
 * Require headings to begin at level 2 and to skip no level on the way down.
 *
 * ## Why
 *
 * The title comes from the frontmatter and is the page's only heading of level 1; a second one looks like a
 * second document. Whoever moves by headings takes a skipped level for something missing.
 *
 * ## What to do
 *
 * Delete a heading that repeats the title. Make sections level 2 (`##`) and what belongs to a section
 * level 3 (`###`). In a file without frontmatter a heading of level 1 is left alone until it has some.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Down step by step, up at once
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Procedure
 * |
 * | ### In winter
 * |
 * | #### On frost days
 * |
 * | ## Exceptions
 *
 * @example not-ok: The title once more, and a level left out
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | # Bake sourdough
 * |
 * | ## Procedure
 * |
 * | #### In winter
 * |
 * | #### In summer
 * => sops/bread/bake-sourdough.md:5:1-5:17 The heading "Bake sourdough" has level 1, which is the title's alone; expected level 2.
 * => sops/bread/bake-sourdough.md:9:1-9:15 The heading "In winter" has level 4 right below level 2, expected level 3.
 *
 * @example not-ok: An onboarding path
 * paths/baker.md
 * | ---
 * | title: Your first week in the bakehouse
 * | ---
 * |
 * | ### Day 1
 * => paths/baker.md:5:1-5:10 The heading "Day 1" has level 3 right below the title, expected level 2.
 */
export const headingOrder = defineRule({
  id: 'shape/heading-order',
  scope: 'page',
  severity: 'error',
  why: 'Whoever moves by headings takes a skipped level for something missing, and a second title for a second document.',
  fix: 'Make sections level 2 and what belongs to a section level 3.',
  *check(page) {
    let above = 1;
    for (const { depth, text, place } of page.body.headings) {
      // To Markdown the middle mark of a merge underlines a title: the matter of shape/conflict-marker.
      if (text.startsWith('<<<<<<< ')) continue;
      if (depth === 1 && !(page.kind === 'sop' && !page.hasFrontmatter)) {
        yield {
          place,
          message: `The heading "${text}" has level 1, which is the title's alone; expected level 2.`,
          fix: 'Delete it if it repeats the title, else make it level 2.',
        };
      } else if (depth > above + 1) {
        const parent = above === 1 ? 'the title' : `level ${above}`;
        const message = `The heading "${text}" has level ${depth} right below ${parent}, expected level ${above + 1}.`;
        yield { place, message };
      }
      above = depth;
    }
  },
});
