import { z } from 'zod';
import { approvals, type Approver } from '../../model/map/approvals.ts';
import { firstFew } from '../../model/few.ts';
import { inSeries } from '../../model/in-series.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { defineRule } from '../define-rule.ts';

const options = z.strictObject({ most: z.int().min(1).default(10) });

/**
 * Warn of a person for whose approval too many procedures wait, and who alone can give it.
 *
 * ## Why
 *
 * Each approval is asked for with good reason, and one by one they all come to the same desk. On the day that person is
 * ill, all of these procedures stand still.
 *
 * ## What to do
 *
 * Let somebody else approve too: give the role a second holder, or let a lower amount pass without. Counted are SOPs in
 * force with a step that only this person can approve, by name or as the only living holder of a role.
 *
 * ## Options
 *
 * `most`: the largest number of SOPs that may wait for one person alone. Default 10.
 *
 * @example ok: Two can approve
 * policy.yaml
 * | rules: { map/approval-concentration: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: cem-aydin, name: Cem Aydin }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist, cem-aydin] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the safe. :approve[counter-lead]
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the till. :approve[counter-lead]
 *
 * @example not-ok: One can, by name and by role
 * policy.yaml
 * | rules: { map/approval-concentration: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the safe. :approve[counter-lead]
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the till. :approve[bo-lindqvist]
 * => people.yaml:2:11-2:23 Bo Lindqvist alone approves in 2 of the 2 SOPs that need an approval (in person, and as Counter lead), expected 1 at most.
 *
 * @example ok: The other one is still there
 * today: 2026-03-30
 * policy.yaml
 * | rules: { map/approval-concentration: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist, cem-aydin] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the safe. :approve[counter-lead]
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the till. :approve[counter-lead]
 *
 * @example not-ok: The day the other one is gone
 * today: 2026-03-31
 * policy.yaml
 * | rules: { map/approval-concentration: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist, cem-aydin] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the safe. :approve[counter-lead]
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the till. :approve[counter-lead]
 * => people.yaml:2:11-2:23 Bo Lindqvist alone approves in 2 of the 2 SOPs that need an approval (as Counter lead), expected 1 at most.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * policy.yaml
 * | rules: { map/approval-concentration: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist, cem-aydin] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the safe. :approve[counter-lead]
 * sops/counter/give-money-back.md
 * | ---
 * | title: Give money back
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Open the till. :approve[counter-lead]
 * => people.yaml:2:11-2:23 Bo Lindqvist alone approves in 2 of the 2 SOPs that need an approval (as Counter lead), expected 1 at most.
 */
export const approvalConcentration = defineRule({
  id: 'map/approval-concentration',
  scope: 'base',
  reads: ['clock'],
  severity: 'warning',
  why: 'On the day this person is ill, all of these procedures stand still.',
  fix: 'Give the role a second holder, or let some of it pass without an approval.',
  options,
  *check(base, { options: { most }, today }) {
    const { approvers, sops } = approvals(base, today);
    const alone = approvers.filter(({ people }) => people.length === 1);
    for (const [person, asked] of Map.groupBy(alone, ({ people }) => people[0]!)) {
      const waiting = new Map(asked.flatMap((one) => one.waiting.map(({ sop, marks }) => [sop, marks[0]!] as const)));
      if (waiting.size <= most) continue;
      yield {
        file: person.file,
        place: person.at('id'),
        message: `${person.name} alone approves in ${waiting.size} of the ${sops} SOPs that need an approval (${capacities(asked, base)}), expected ${most} at most.`,
        related: firstFew([...waiting]).map(([{ file }, { labelPlace: place }]) => ({
          file,
          place,
          message: 'This is one of them.',
        })),
      };
    }
  },
});

/** As what they are asked: `in person, and as Counter lead`. */
function capacities(asked: readonly Approver[], { directory }: KnowledgeBase): string {
  const roles = asked.flatMap(({ id }) => directory.roles.get(id)?.title ?? []);
  const asRoles = roles.length === 0 ? [] : [`as ${inSeries(roles)}`];
  return [...(roles.length < asked.length ? ['in person'] : []), ...asRoles].join(', and ');
}
