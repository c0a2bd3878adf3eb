import { defineRule } from '../define-rule.ts';

/** The two sides of a merge and what stands between them, each at the start of a line. */
const conflict = /^<{7} .*$(?=[^]*^={7}\r?$[^]*^>{7} )/m;

/**
 * Disallow the marks that a merge leaves where two changes met.
 *
 * ## Why
 *
 * Between the marks stand two versions of the same words, and a reader cannot know which one holds.
 *
 * ## What to do
 *
 * Keep the version that is right, or write one from both, and delete the three lines of marks. Ask whoever made
 * the other change if you cannot tell. The marks are found in SOPs, onboarding paths and data files.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Lines that only look like it
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Procedure
 * |
 * | Fill in the slate between the lines:
 * |
 * | ```text
 * | <<<<<<< morning
 * | =======
 * | ```
 *
 * @example not-ok: Two versions of a step
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Procedure
 * |
 * | <<<<<<< HEAD
 * | 1. Heat the oven to 240 °C.
 * | =======
 * | 1. Heat the oven to 250 °C.
 * | >>>>>>> winter-ovens
 * => sops/bread/bake-sourdough.md:7:1-7:13 Two versions of the text stand here, as a merge left them: "<<<<<<< HEAD".
 */
export const conflictMarker = defineRule({
  id: 'shape/conflict-marker',
  scope: 'base',
  severity: 'error',
  why: 'Two versions of the same words leave the reader to guess which one holds.',
  fix: 'Keep what is right and delete the three lines of marks.',
  *check({ sources }) {
    for (const [file, source] of sources) {
      const found = source.includes('<<<<<<< ') ? conflict.exec(source) : null;
      if (found === null) continue;
      const line = source.slice(0, found.index).split('\n').length;
      const words = found[0].trimEnd();
      yield {
        file,
        place: { line, column: 1, endLine: line, endColumn: words.length + 1 },
        message: `Two versions of the text stand here, as a merge left them: "${words}".`,
      };
    }
  },
});
