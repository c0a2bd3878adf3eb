import { z } from 'zod';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { livingPeople, type Person } from '../../model/directory.ts';
import { roughLengthInDays } from '../../model/interval.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Policy } from '../../model/policy.ts';
import { needsReview, reviewInterval } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';
import { firstFew } from '../../model/few.ts';

const options = z.strictObject({ most: z.int().min(1).default(25) });

const weeksInQuarter = 13;

/**
 * Warn of a person who alone answers for more SOPs, or more reviews a quarter, than one can keep up with.
 *
 * ## Why
 *
 * Whoever owns forty procedures owns none: reviews become a signature, and questions wait. It comes about slowly,
 * one handover at a time, and no single SOP shows it.
 *
 * ## What to do
 *
 * Give some of the SOPs to the people who do the work they describe, or give the role that owns them a second
 * holder. Counted are SOPs in force (active or pilot) that the person owns directly, or as the only living holder
 * of the owning role. What several holders share is counted for none of them. A quarter is thirteen weeks: each SOP
 * asks for as many reviews as its interval fits in, and `capacity.reviews_per_week` of the policy says how many a
 * person can do.
 *
 * ## Options
 *
 * `most`: the largest number of SOPs a person may answer for alone. Default 25.
 *
 * @example ok: One of two holders of a role
 * today: 2026-03-30
 * policy.yaml
 * | rules: { ownership/owner-load: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist, cem-aydin] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | owner: bo-lindqvist
 * | ---
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: counter-lead
 * | ---
 *
 * @example not-ok: The day the other holder is gone
 * today: 2026-03-31
 * policy.yaml
 * | rules: { ownership/owner-load: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist, cem-aydin] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | owner: bo-lindqvist
 * | ---
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: counter-lead
 * | ---
 * => people.yaml:2:11-2:23 Bo Lindqvist alone answers for 2 SOPs in force, expected 1 at most.
 *
 * @example not-ok: The day after
 * today: 2026-04-01
 * policy.yaml
 * | rules: { ownership/owner-load: { most: 1 } }
 * people.yaml
 * | people:
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }
 * | roles:
 * |   - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist, cem-aydin] }
 * sops/counter/give-change.md
 * | ---
 * | title: Give change
 * | owner: bo-lindqvist
 * | ---
 * sops/counter/open-the-shop.md
 * | ---
 * | title: Open the shop
 * | owner: counter-lead
 * | ---
 * => people.yaml:2:11-2:23 Bo Lindqvist alone answers for 2 SOPs in force, expected 1 at most.
 *
 * @example not-ok: Few SOPs that ask for many reviews
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | review_every: 1 week
 * | ---
 * sops/bread/light-the-oven.md
 * | ---
 * | title: Light the oven
 * | owner: ana-reis
 * | review_every: 2 weeks
 * | ---
 * => people.yaml:2:9-2:17 Ana Reis alone answers for 20 reviews a quarter (of 2 SOPs), expected 13 at most, which is 1 a week.
 *
 * @example ok: As many as there are weeks
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | review_every: 1 week
 * | ---
 *
 * @example ok: Drafts and retired SOPs do not count
 * policy.yaml
 * | rules: { ownership/owner-load: { most: 1 } }
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: ana-reis
 * | ---
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: ana-reis
 * | status: draft
 * | ---
 * sops/bread/bake-rolls.md
 * | ---
 * | title: Bake rolls
 * | owner: head-baker
 * | status: retired
 * | ---
 */
export const ownerLoad = defineRule({
  id: 'ownership/owner-load',
  scope: 'base',
  reads: ['clock'],
  severity: 'warning',
  why: 'Nobody keeps up with that many: reviews become a signature, and questions wait.',
  fix: 'Give some of them to those who do the work, or give the role that owns them a second holder.',
  options,
  *check(base, { policy, options: { most }, today }) {
    for (const [person, sops] of sopsByOnlyOwner(base, today)) {
      const beyond = sops.length > most ? tooManySops(sops, most) : tooManyReviews(sops, policy);
      if (beyond === undefined) continue;
      yield {
        file: person.file,
        place: person.at('id'),
        message: `${person.name} alone answers for ${beyond}.`,
        related: firstFew(sops).map((sop) => ({
          file: sop.file,
          place: sop.at('owner'),
          message: 'This is one of them.',
        })),
      };
    }
  },
});

function tooManySops(sops: readonly Sop[], most: number): string {
  return `${sops.length} SOPs in force, expected ${most} at most`;
}

function tooManyReviews(sops: readonly Sop[], policy: Policy): string | undefined {
  const { reviewsPerWeek } = policy.capacity;
  const bearable = reviewsPerWeek * weeksInQuarter;
  const reviews = Math.round(sops.reduce((sum, sop) => sum + reviewsInQuarter(sop, policy), 0));
  if (reviews <= bearable) return undefined;
  const of = sops.length === 1 ? '1 SOP' : `${sops.length} SOPs`;
  return `${reviews} reviews a quarter (of ${of}), expected ${bearable} at most, which is ${reviewsPerWeek} a week`;
}

function reviewsInQuarter(sop: Sop, policy: Policy): number {
  return (weeksInQuarter * 7) / Math.max(1, roughLengthInDays(reviewInterval(sop, policy)));
}

function sopsByOnlyOwner({ sops, directory }: KnowledgeBase, today: CalendarDate): ReadonlyMap<Person, readonly Sop[]> {
  const byOwner = new Map<Person, Sop[]>();
  for (const sop of sops) {
    if (sop.owner === undefined || !needsReview(sop)) continue;
    const [only, ...others] = livingPeople(directory, sop.owner, today);
    if (only === undefined || others.length > 0) continue;
    const known = byOwner.get(only);
    if (known) known.push(sop);
    else byOwner.set(only, [sop]);
  }
  return byOwner;
}
