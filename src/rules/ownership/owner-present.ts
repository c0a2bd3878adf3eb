import { nounOf } from '../../model/noun-of.ts';
import { startOfFile } from '../../model/place.ts';
import { defineRule } from '../define-rule.ts';
import { isMissing, placeOfMissing } from '../written.ts';

/**
 * Require every SOP to name its owner.
 *
 * ## Why
 *
 * Somebody has to keep the procedure true, answer questions about it and say when it changes.
 * Where nobody is named, everybody thinks it is somebody else.
 *
 * ## What to do
 *
 * Write `owner:` with the id of a person or of a role from `people.yaml`. A file without frontmatter
 * needs that first: a block between two lines of `---` at its very top. Such a file gets this finding
 * and none about its other missing fields.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A role as owner
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | ---
 *
 * @example not-ok: Frontmatter without an owner
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | risk: high
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:1 This SOP has no owner.
 *
 * @example not-ok: A key without a value
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner:
 * | ---
 * => sops/bread/bake-sourdough.md:3:1-3:6 This SOP has no owner.
 *
 * @example not-ok: No frontmatter at all
 * sops/bread/bake-sourdough.md
 * | ## Procedure
 * |
 * | 1. Heat the deck oven to 250 °C.
 * => sops/bread/bake-sourdough.md:1:1-1:1 This SOP has no owner: the file has no frontmatter.
 */
export const ownerPresent = defineRule({
  id: 'ownership/owner-present',
  scope: 'sop',
  ofAll: true,
  severity: 'error',
  why: 'A procedure that nobody owns is kept true by nobody.',
  fix: 'Write `owner:` with the id of a person or a role from people.yaml.',
  *check(sop) {
    if (!sop.hasFrontmatter) {
      yield {
        place: startOfFile,
        message: `This ${nounOf(sop)} has no owner: the file has no frontmatter.`,
        fix: 'Start the file with a block between two lines of `---` that gives at least title, owner and reviewed.',
      };
    } else if (isMissing(sop, 'owner')) {
      yield { place: placeOfMissing(sop, 'owner'), message: `This ${nounOf(sop)} has no owner.` };
    }
  },
});
