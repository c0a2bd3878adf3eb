import { defineRule } from '../define-rule.ts';
import { markTarget } from '../mark-target.ts';

/**
 * Require the tool that runs a step to be in `tools.yaml`.
 *
 * ## Why
 *
 * When a step that runs by itself does not, somebody has to know which tool to look into and whom to ask.
 * Both stand in `tools.yaml`.
 *
 * ## What to do
 *
 * Write the id of a tool from `tools.yaml`, or add the tool there.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A tool of the bakery
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The decks heat up. :auto[deck-oven]
 *
 * @example not-ok: No such tool
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The decks heat up. :auto[deck-owen]
 * => sops/bread/light-the-oven.md:7:29-7:38 The tool "deck-owen" is not in tools.yaml. Did you mean "deck-oven"?
 */
export const toolKnown = defineRule({
  id: 'steps/tool-known',
  scope: 'sop',
  severity: 'error',
  why: 'When this step does not run, nobody can tell which tool to look into and whom to ask.',
  fix: 'Write the id of a tool from tools.yaml, or add the tool there.',
  *check(sop, { base }) {
    for (const mark of sop.body.marks) {
      if (mark.name === 'auto' && !mark.inDecision) yield* markTarget(mark, base);
    }
  },
});
