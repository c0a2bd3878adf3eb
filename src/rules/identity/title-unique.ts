import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require titles to be unique among the SOPs that are not retired.
 *
 * ## Why
 *
 * In a list or a search result the title is what people choose by. With two of the same name half of
 * them open the wrong one, and some of those do not notice.
 *
 * ## What to do
 *
 * Say in the title what sets the two apart: the place, the product, the case. If nothing does, keep one
 * and retire the other. Upper and lower case are the same here; a retired SOP may keep the title that its
 * successor took over.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The successor has taken over the title
 * sops/bread/bake-rye-by-hand.md
 * | ---
 * | title: Bake rye
 * | status: retired
 * | replaced_by: bread/bake-rye
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 *
 * @example not-ok: The same title in two departments
 * sops/bread/open-the-day.md
 * | ---
 * | title: Open the day
 * | ---
 * sops/counter/open-the-day.md
 * | ---
 * | title: Open the Day
 * | ---
 * => sops/counter/open-the-day.md:2:8-2:20 The title "Open the Day" is that of bread/open-the-day already.
 */
export const titleUnique = defineRule({
  id: 'identity/title-unique',
  scope: 'base',
  severity: 'warning',
  why: 'People choose by the title, and of two with the same one half of them open the wrong SOP.',
  fix: 'Say in the title what sets the two apart, or keep one and retire the other.',
  *check(base) {
    const seen = new Map<string, Sop>();
    for (const sop of base.sops) {
      if (sop.status === 'retired' || !sop.given.has('title')) continue;
      const same = sop.title.toLowerCase().replaceAll(/\s+/g, ' ').trim();
      const first = seen.get(same);
      if (first === undefined) {
        seen.set(same, sop);
        continue;
      }
      // Twice the same id is twice the same SOP, and the finding on the id says so.
      if (first.id.toLowerCase() === sop.id.toLowerCase()) continue;
      yield {
        file: sop.file,
        place: sop.at('title'),
        message: `The title "${sop.title}" is that of ${first.id} already.`,
        related: [{ file: first.file, place: first.at('title'), message: `The title of ${first.id} is the same.` }],
      };
    }
  },
});
