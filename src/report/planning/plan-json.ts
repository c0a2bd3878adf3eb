import { isFeasible } from '../../model/planning/excerpt.ts';
import type { DueReview } from '../../model/planning/due-review.ts';
import type { Plan } from '../../model/planning/plan.ts';
import { reviewableAddress, type SiteSettings } from '../../model/site-settings.ts';
import { isoWeek } from '../../model/week.ts';

/** For programs, version 1. `frozen` is there only when the policy freezes the day. */
export function planJson(
  plan: Plan,
  { frozen, site }: { readonly frozen: boolean; readonly site: SiteSettings },
): string {
  const reviews = plan.reviews.map(({ person, day, asDeputy, late, ...review }) => ({
    ...plain(review),
    by: person.id,
    as: asDeputy ? 'deputy' : 'owner',
    day,
    week: isoWeek(day),
    late,
    url: reviewableAddress(site, review.sop),
  }));
  const tooMany = plan.lacks.map(({ people, until, room, reviews: left, weeks, capacityAtLeast }) => ({
    people: people.map(({ id }) => id),
    until: until ?? null,
    room,
    tooMany: left.length,
    weeks: weeks.map(({ monday, tooMany: many }) => ({ week: isoWeek(monday), tooMany: many })),
    reviewsPerWeekAtLeast: capacityAtLeast ?? null,
    reviews: left.map(plain),
  }));
  const whole = {
    version: 1,
    asOf: plan.today,
    ...(frozen ? { frozen } : {}),
    capacity: plan.capacity,
    feasible: isFeasible(plan),
    reviews,
    tooMany,
    nobody: plan.nobodys.map(plain),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function plain({ sop, due }: Pick<DueReview, 'sop' | 'due'>) {
  return { sop: sop.id, title: sop.title, owner: sop.owner ?? null, risk: sop.risk, due: due ?? null };
}
