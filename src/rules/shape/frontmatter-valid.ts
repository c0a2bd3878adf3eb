import { defineRule } from '../define-rule.ts';
import { statedProblems } from '../stated-problems.ts';

/**
 * Require frontmatter to be YAML whose fields have the values they should have.
 *
 * ## Why
 *
 * What cannot be read is not checked: an owner behind a stray bracket owns nothing. An SOP whose
 * frontmatter cannot be read as a whole is not published either, rather than published without its owner.
 *
 * ## What to do
 *
 * Correct the value at the place shown. Text with a colon, a hash or a bracket in it wants quotes; lists are
 * written `[one, two]`. The fields and what they hold are listed in `docs/formats.md`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Every kind of value
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: 'Bake sourdough: the long proof'
 * | risk: low
 * | kpis: [loaf-waste]
 * | review_every: 6 months
 * | params:
 * |   oven_heat: { value: 250, min: 240, max: 260, unit: °C }
 * | ---
 *
 * @example not-ok: A list that is never closed
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | kpis: [loaf-waste
 * | ---
 * => sops/bread/bake-sourdough.md:3:7-3:18 The list that opens with [ is never closed.
 *
 * @example not-ok: Frontmatter that is never closed
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * |
 * | Heat the oven.
 * => sops/bread/bake-sourdough.md:1:1-1:4 The frontmatter that opens here is never closed with "---".
 *
 * @example not-ok: A key written twice
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: ana-reis
 * | owner: bo-lindqvist
 * | ---
 * => sops/bread/bake-sourdough.md:4:1-4:6 The key "owner" is written a second time.
 *
 * @example not-ok: No title, and values that do not fit
 * sops/bread/bake-sourdough.md
 * | ---
 * | risk: hihg
 * | owner: [ana-reis]
 * | kpis: loaf-waste
 * | review_every: often
 * | params:
 * |   oven_heat: { value: 250, min: low }
 * | ---
 * => sops/bread/bake-sourdough.md:1:1-1:1 The field "title" is missing.
 * => sops/bread/bake-sourdough.md:2:7-2:11 The field "risk" is "hihg". Expected low, medium or high.
 * => sops/bread/bake-sourdough.md:3:8-3:18 The field "owner" is a list. Expected text.
 * => sops/bread/bake-sourdough.md:4:7-4:17 The field "kpis" is "loaf-waste". Expected a list, such as [one, two].
 * => sops/bread/bake-sourdough.md:5:15-5:20 The field "review_every" is "often". Expected an interval such as "6 months", "90 days" or "P6M".
 * => sops/bread/bake-sourdough.md:7:33-7:36 The field "params.oven_heat.min" is "low". Expected a number.
 *
 * @example not-ok: In an onboarding path
 * paths/baker.md
 * | ---
 * | title: Your first week in the bakehouse
 * | role: head baker
 * | ---
 * => paths/baker.md:3:7-3:17 The field "role" is "head baker". Expected an id of letters, digits and hyphens, such as "head-baker".
 */
export const frontmatterValid = defineRule({
  id: 'shape/frontmatter-valid',
  scope: 'base',
  severity: 'error',
  why: 'What cannot be read is not checked, and an owner that is not read owns nothing.',
  fix: 'Correct the value at this place; `docs/formats.md` lists the fields and what they hold.',
  check: (base) => statedProblems(base, 'frontmatter-valid'),
});
