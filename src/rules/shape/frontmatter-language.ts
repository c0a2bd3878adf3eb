import { defineRule } from '../define-rule.ts';
import { statedProblems } from '../stated-problems.ts';

/**
 * Require frontmatter to be YAML between two bare lines of `---`.
 *
 * ## Why
 *
 * Some programs run what stands behind `---js`. A procedure is text that anyone may propose a change to;
 * it must not be able to run on the computer of whoever reads it. Here it is never run, and an SOP that
 * asks for it is not read.
 *
 * ## What to do
 *
 * Write `---` alone and the fields below it as YAML.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: YAML
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | ---
 *
 * @example not-ok: JavaScript
 * sops/bread/bake-sourdough.md
 * | ---js
 * | { title: 'Bake sourdough' }
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:6 The frontmatter opens with "---js", expected "---" alone: it is read as YAML and never run.
 *
 * @example not-ok: JSON in an onboarding path
 * paths/baker.md
 * | ---json
 * | { "title": "Your first week in the bakehouse" }
 * | ---
 * => paths/baker.md:1:1-1:8 The frontmatter opens with "---json", expected "---" alone: it is read as YAML and never run.
 */
export const frontmatterLanguage = defineRule({
  id: 'shape/frontmatter-language',
  scope: 'base',
  severity: 'error',
  why: 'Frontmatter in another language could be run, and a text that anyone may change must never be.',
  fix: 'Write `---` alone and the fields below it as YAML.',
  check: (base) => statedProblems(base, 'frontmatter-language'),
});
