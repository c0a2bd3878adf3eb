import type { Section } from '../../model/body.ts';
import { nearest } from '../../model/nearest.ts';
import type { Policy } from '../../model/policy.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';
import { placeOfMissing } from '../written.ts';

/**
 * Require the sections that the policy names, with something in them.
 *
 * ## Why
 *
 * Whoever is stuck looks for the same headings in every procedure: does this cover my case, what if it
 * does not fit, whom do I ask. A section that is missing is a question nobody has answered.
 *
 * ## What to do
 *
 * Write the section as a heading of level 2 with what holds. If there is nothing to say, say that:
 * "There are no exceptions" is an answer too. The list stands in `policy.yaml` under `sections:`; at high risk
 * `at_high_risk` is required too. More sections are welcome. Drafts and retired SOPs are exempt, and so is
 * a file without frontmatter, which needs that first. A heading of level 1 is the matter of
 * shape/heading-order.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: All five, and one more
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Purpose
 * |
 * | Forty loaves by six.
 * |
 * | ## scope
 * |
 * | The deck oven.
 * |
 * | ## Before you start
 * |
 * | ## Procedure
 * |
 * | 1. Heat the oven.
 * |
 * | ## Exceptions
 * |
 * | There are none.
 * |
 * | ## Escalation
 * |
 * | Ring the head baker.
 *
 * @example ok: A draft may have gaps
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | status: draft
 * | ---
 *
 * @example not-ok: One missing, one too deep, one misspelt, one empty
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Heat the oven.
 * |
 * | ### Scope
 * |
 * | The deck oven.
 * |
 * | ## Exeptions
 * |
 * | There are none.
 * |
 * | ## Escalation
 * => sops/bread/bake-sourdough.md:2:1-2:6 The section "Purpose" is missing.
 * => sops/bread/bake-sourdough.md:9:1-9:10 The section "Scope" is missing: its heading has level 3, expected level 2.
 * => sops/bread/bake-sourdough.md:13:1-13:13 The section "Exceptions" is missing. Did you mean it by "Exeptions"?
 * => sops/bread/bake-sourdough.md:17:1-17:14 The section "Escalation" is empty.
 *
 * @example not-ok: High risk asks for more
 * policy.yaml
 * | sections: { required: [Procedure], at_high_risk: [Contingency] }
 * sops/bread/clean-the-oven.md
 * | ---
 * | title: Clean the oven
 * | risk: high
 * | ---
 * |
 * | ## Procedure
 * => sops/bread/clean-the-oven.md:2:1-2:6 The section "Contingency" is missing, which is required at high risk.
 * => sops/bread/clean-the-oven.md:6:1-6:13 The section "Procedure" is empty.
 */
export const requiredSections = defineRule({
  id: 'shape/required-sections',
  scope: 'sop',
  severity: 'error',
  why: 'Whoever is stuck looks for the same headings in every procedure, and a missing one is a question nobody has answered.',
  fix: 'Write the section as a heading of level 2 with what holds, even if that is only that there are none.',
  *check(sop, { policy }) {
    if (!sop.hasFrontmatter || sop.status === 'draft' || sop.status === 'retired') return;
    const { headings, sections } = sop.body;
    const required = requiredOf(sop, policy);
    for (const title of required) {
      const section = sections.find((one) => isSame(one.title, title));
      const heading = section ? undefined : headings.find(({ text }) => isSame(text, title));
      if (section?.empty) {
        yield { place: section.place, message: `The section "${title}" is empty.` };
      } else if (heading && heading.depth > 2) {
        const message = `The section "${title}" is missing: its heading has level ${heading.depth}, expected level 2.`;
        yield { place: heading.place, message };
      } else if (!section && !heading) {
        const meant = misspelt(title, sections, required);
        const at = policy.sections.required.includes(title) ? '' : ', which is required at high risk';
        yield meant
          ? { place: meant.place, message: `The section "${title}" is missing. Did you mean it by "${meant.title}"?` }
          : { place: placeOfMissing(sop, 'title'), message: `The section "${title}" is missing${at}.`, about: title };
      }
    }
  },
});

function requiredOf(sop: Sop, { sections }: Policy): readonly string[] {
  return sop.risk === 'high' ? [...new Set([...sections.required, ...sections.atHighRisk])] : sections.required;
}

/** The section that may be this one under another name: none of those that are required themselves. */
function misspelt(title: string, sections: readonly Section[], required: readonly string[]): Section | undefined {
  const spare = sections.filter((section) => !required.some((other) => isSame(section.title, other)));
  const near = nearest(
    title,
    spare.map((section) => section.title),
  );
  return spare.find((section) => section.title === near);
}

function isSame(heading: string, title: string): boolean {
  return heading.toLowerCase() === title.toLowerCase();
}
