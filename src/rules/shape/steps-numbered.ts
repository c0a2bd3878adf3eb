import { defineRule } from '../define-rule.ts';

/**
 * Require the steps of a procedure to be a numbered list.
 *
 * ## Why
 *
 * Numbers are how people say where they are ("I am stuck at 4") and how pages link to a step. Bullets say
 * that the order does not matter.
 *
 * ## What to do
 *
 * Start each step with `1.`, `2.` and so on. Details of a step may be bullets below it. The section that
 * holds the steps is Procedure, or what `policy.yaml` names under `sections: { procedure: … }`. Drafts and
 * retired SOPs are exempt; a missing or empty section is the matter of shape/required-sections.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Numbers, with bullets inside a step
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Heat the oven.
 * |    - Top deck 250 °C
 * |    - Bottom deck 240 °C
 * | 2. Load it.
 *
 * @example not-ok: Bullets in place of steps
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Procedure
 * |
 * | As every morning:
 * |
 * | - Heat the oven.
 * | - Load it.
 * => sops/bread/bake-sourdough.md:9:1-10:11 The steps of "Procedure" are bullets, expected a numbered list.
 *
 * @example not-ok: Prose in place of steps
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 * |
 * | ## Procedure
 * |
 * | Heat the oven, then load it.
 * => sops/bread/bake-sourdough.md:5:1-5:13 The section "Procedure" has no numbered list of steps.
 */
export const stepsNumbered = defineRule({
  id: 'shape/steps-numbered',
  scope: 'sop',
  severity: 'error',
  why: 'Numbers are how people say where they are in a procedure, and how pages link to a step.',
  fix: 'Write the steps as a numbered list, each starting with `1.`, `2.` and so on.',
  *check(sop, { policy }) {
    if (sop.status === 'draft' || sop.status === 'retired') return;
    const title = policy.sections.procedure.toLowerCase();
    const section = sop.body.sections.find((one) => one.title.toLowerCase() === title);
    const lists = sop.body.procedureLists;
    if (section === undefined || section.empty || lists.some(({ ordered }) => ordered)) return;
    const [bullets] = lists;
    yield bullets
      ? { place: bullets.place, message: `The steps of "${section.title}" are bullets, expected a numbered list.` }
      : { place: section.place, message: `The section "${section.title}" has no numbered list of steps.` };
  },
});
