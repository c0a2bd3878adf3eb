import { defineRule } from '../define-rule.ts';
import { unknownName } from '../unknown-name.ts';

/**
 * Require the tools of an SOP to be in `tools.yaml`.
 *
 * ## Why
 *
 * The tool's page tells a reader what it is and whom to ask, and the list of procedures that need a
 * tool is what you go by when it changes. A misspelt name is on neither.
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
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | tools: [deck-oven]
 * | ---
 *
 * @example not-ok: The second of two
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | tools:
 * |   - deck-oven
 * |   - til
 * | ---
 * => sops/bread/bake-sourdough.md:5:5-5:8 The tool "til" is not in tools.yaml. Did you mean "till"?
 */
export const toolsKnown = defineRule({
  id: 'references/tools-known',
  scope: 'sop',
  severity: 'error',
  why: 'A tool that is in no list leads no reader to it and is forgotten when the tool changes.',
  fix: 'Write the id of a tool from tools.yaml, or add the tool there.',
  *check(sop, { base }) {
    for (const [index, name] of sop.tools.entries()) {
      if (base.tools.has(name)) continue;
      yield* unknownName(base, {
        what: 'tool',
        name,
        place: sop.at('tools', index),
        is: 'not in tools.yaml',
        list: 'tools.yaml',
        known: [...base.tools.keys()],
      });
    }
  },
});
