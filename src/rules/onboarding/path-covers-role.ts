import { defineRule } from '../define-rule.ts';
import { pathPoints } from '../path-points.ts';

/**
 * Warn of an SOP that a role performs and no onboarding path into that role leads to.
 *
 * ## Why
 *
 * A newcomer learns what is on the path. What is missing there is met for the first time at the counter, with a
 * customer waiting.
 *
 * ## What to do
 *
 * Link the SOP in the milestone where it is first needed. Where the role does not do it after all, take the role out
 * of the SOP's `roles`. Drafts and pilots are not asked for, and neither is a role without a path. Of several paths
 * into one role, one is enough.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Each in one of two paths
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | role: baker
 * | ---
 * |
 * | - [Bake rye](../sops/bread/bake-rye.md)
 * paths/night-baker.md
 * | ---
 * | title: Night baker
 * | role: baker
 * | ---
 * |
 * | - [Feed the levain](../sops/bread/feed-the-levain.md)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | roles: [baker]
 * | ---
 * sops/bread/feed-the-levain.md
 * | ---
 * | title: Feed the levain
 * | roles: [baker, apprentice]
 * | ---
 *
 * @example ok: Still a draft
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | role: baker
 * | ---
 * sops/bread/bake-brioche.md
 * | ---
 * | title: Bake brioche
 * | roles: [baker]
 * | status: draft
 * | ---
 *
 * @example not-ok: Forgotten
 * paths/new-baker.md
 * | ---
 * | title: New baker
 * | role: baker
 * | ---
 * |
 * | - [Bake rye](../sops/bread/bake-rye.md)
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | roles: [baker]
 * | ---
 * sops/bread/feed-the-levain.md
 * | ---
 * | title: Feed the levain
 * | roles: [baker]
 * | ---
 * => paths/new-baker.md:3:7-3:12 No path into the role "baker" leads to bread/feed-the-levain, which that role performs.
 */
export const pathCoversRole = defineRule({
  id: 'onboarding/path-covers-role',
  scope: 'base',
  severity: 'warning',
  why: 'A newcomer learns what is on the path, and meets what is missing there with a customer waiting.',
  fix: 'Link the SOP in the milestone where it is first needed, or take the role out of its `roles`.',
  *check(base, { index }) {
    const paths = Map.groupBy(base.paths, ({ role }) => role);
    for (const [role, into] of paths) {
      if (role === undefined) continue;
      const covered = new Set(into.flatMap((path) => pathPoints(path, index).map(({ sop }) => sop)));
      const [first] = into;
      for (const sop of base.sops) {
        if (sop.status !== 'active' || !sop.roles.includes(role) || covered.has(sop)) continue;
        const named = { file: sop.file, place: sop.at('roles', sop.roles.indexOf(role)) };
        yield {
          file: first!.file,
          place: first!.at('role'),
          message: `No path into the role "${role}" leads to ${sop.id}, which that role performs.`,
          related: [{ ...named, message: 'The role is named here.' }],
        };
      }
    }
  },
});
