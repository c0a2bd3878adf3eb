import { defineRule } from '../define-rule.ts';
import { statedProblems } from '../stated-problems.ts';

/**
 * Disallow keys that mean nothing here, in frontmatter and in data files.
 *
 * ## Why
 *
 * A misspelt key says nothing to anybody: `onwer:` is an SOP without an owner that looks as if it had one.
 *
 * ## What to do
 *
 * Correct the key, or delete it. A set of documents with field names of its own names them in `policy.yaml`
 * under `fields:`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Field names of their own
 * policy.yaml
 * | fields: { reviewed: last_reviewed_on }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | last_reviewed_on: 2026-05-04
 * | ---
 *
 * @example not-ok: Misspelt, and not ours
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | onwer: ana-reis
 * | oven: deck
 * | review:
 * |   by: ana-reis
 * |   notes: Baked two batches with the page in hand.
 * | ---
 * => sops/bread/bake-sourdough.md:3:1-3:6 The key "onwer" is not one we know. Did you mean "owner"?
 * => sops/bread/bake-sourdough.md:4:1-4:5 The key "oven" is not one we know.
 * => sops/bread/bake-sourdough.md:7:3-7:8 The key "notes" is not one we know. Did you mean "note"?
 *
 * @example not-ok: In data files and onboarding paths
 * tools.yaml
 * | - id: deck-oven
 * |   title: Deck oven
 * |   ower: head-baker
 * kpis/loaf-waste.yaml
 * | title: Loaf waste
 * | goal: 4
 * paths/baker.md
 * | ---
 * | title: Your first week in the bakehouse
 * | roles: [head-baker]
 * | ---
 * => kpis/loaf-waste.yaml:2:1-2:5 The key "goal" is not one we know.
 * => paths/baker.md:3:1-3:6 The key "roles" is not one we know. Did you mean "role"?
 * => tools.yaml:3:3-3:7 The key "ower" is not one we know. Did you mean "owner"?
 */
export const unknownKey = defineRule({
  id: 'shape/unknown-key',
  scope: 'base',
  severity: 'error',
  why: 'A misspelt key says nothing to anybody, and what it should have said is missing.',
  fix: 'Correct the key or delete it.',
  check: (base) => statedProblems(base, 'unknown-key'),
});
