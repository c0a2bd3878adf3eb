import { z } from 'zod';
import { markedSteps, marksNamed } from '../../model/step-marks.ts';
import { defineRule } from '../define-rule.ts';

const options = z.strictObject({
  risks: z.array(z.enum(['low', 'medium', 'high'])).default(['high']),
  section: z.string().default('Rollback'),
});

/**
 * Require a section that says how to get back, where much is at stake and a step runs by itself.
 *
 * ## Why
 *
 * When a tool has gone wrong there is no time to think about how to stop it and put things right. Whoever is
 * on duty needs that written, and tried, before.
 *
 * ## What to do
 *
 * Write a section of level 2 named Rollback: how to stop it, how to see what was done, how to take it back, and
 * whom to tell when it cannot be. Drafts and retired SOPs are exempt.
 *
 * ## Options
 *
 * `risks`: the risks at which it is required. Default `[high]`.
 *
 * `section`: the title of the section. Default `Rollback`.
 *
 * @example ok: With a way back
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | risk: high
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The burner lights at four. :auto[deck-oven]
 * |
 * | ## Rollback
 * |
 * | Close the red tap and open both windows.
 *
 * @example ok: Nothing runs by itself
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | risk: high
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Light the burner.
 *
 * @example not-ok: No way back
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | risk: high
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The burner lights at four. :auto[deck-oven]
 * => sops/bread/light-the-oven.md:8:31-8:47 Step 1 runs by itself at high risk, and no section "Rollback" says how to get back.
 *
 * @example not-ok: A heading with nothing below it, under another name
 * policy.yaml
 * | rules:
 * |   steps/rollback-required: { section: Way back }
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | risk: high
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. The burner lights at four. :auto[deck-oven]
 * |
 * | ## Way back
 * => sops/bread/light-the-oven.md:10:1-10:12 Step 1 runs by itself at high risk, and the section "Way back" is empty.
 */
export const rollbackRequired = defineRule({
  id: 'steps/rollback-required',
  scope: 'sop',
  severity: 'error',
  why: 'When a tool has gone wrong there is no time left to think about how to get back.',
  fix: 'Write how to stop it, how to see what was done, how to take it back, and whom to tell when it cannot be.',
  options,
  *check(sop, { options: { risks, section: title } }) {
    if (sop.status === 'draft' || sop.status === 'retired' || !risks.includes(sop.risk)) return;
    const first = markedSteps(sop.body).find((step) => marksNamed('auto', step).length > 0);
    if (!first) return;
    const section = sop.body.sections.find((one) => one.title.toLowerCase() === title.toLowerCase());
    if (section && !section.empty) return;
    const lacks = section ? `the section "${title}" is empty` : `no section "${title}" says how to get back`;
    yield {
      place: section?.place ?? marksNamed('auto', first)[0]!.place,
      message: `Step ${first.step.number} runs by itself at ${sop.risk} risk, and ${lacks}.`,
    };
  },
});
