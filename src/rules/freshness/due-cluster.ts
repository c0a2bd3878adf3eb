import { mondayOf, type CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { livingPeople, type Person } from '../../model/directory.ts';
import { needsReview, reviewDays } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Warn when more reviews of one person fall due in a week than that week has room for.
 *
 * ## Why
 *
 * Due dates bunch: what was written in one week is due in one week. Then some reviews are late, and the
 * others are done in a hurry.
 *
 * ## What to do
 *
 * Do some of them in a quieter week before: `sop plan` lays out a schedule in which nobody has more than
 * they can do and nothing is late. Weeks begin on Monday. A review is whoever's owns the SOP; those of a
 * role are shared out evenly among its holders. What was due before today is not counted: it is late, and
 * other rules say so. Drafts and retired SOPs have no review due.
 *
 * ## Options
 *
 * None. The limit is `capacity.reviews_per_week` in `policy.yaml`, 5 unless it says otherwise.
 *
 * @example not-ok: The day before the first is due
 * today: 2026-06-14
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: ana-reis
 * | reviewed: 2025-12-19
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2025-12-15
 * | ---
 * => sops/bread/bake-sourdough.md:4:11-4:21 Ana Reis has 2 reviews due in the week of 15 Jun 2026; the policy has room for 1 a week.
 *
 * @example not-ok: The day the first is due
 * today: 2026-06-15
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: ana-reis
 * | reviewed: 2025-12-19
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2025-12-15
 * | ---
 * => sops/bread/bake-sourdough.md:4:11-4:21 Ana Reis has 2 reviews due in the week of 15 Jun 2026; the policy has room for 1 a week.
 *
 * @example ok: The day after, when the first is late and the second has the week to itself
 * today: 2026-06-16
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: ana-reis
 * | reviewed: 2025-12-19
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2025-12-15
 * | ---
 *
 * @example ok: Sunday and Monday
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: ana-reis
 * | reviewed: 2025-12-21
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: head-baker
 * | reviewed: 2025-12-22
 * | ---
 *
 * @example ok: Two holders share the reviews of their role
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * | roles:
 * |   - { id: baker, title: Baker, holders: [ana-reis, bo-lindqvist] }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: baker
 * | reviewed: 2026-05-05
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: ana-reis
 * | reviewed: 2026-05-04
 * | ---
 */
export const dueCluster = defineRule({
  id: 'freshness/due-cluster',
  scope: 'base',
  reads: ['clock'],
  severity: 'warning',
  why: 'When more falls due in a week than somebody can do, some reviews are late and the others hurried.',
  fix: 'Do some of them in a quieter week before; `sop plan` spreads them.',
  *check(base, { policy, today }) {
    const most = policy.capacity.reviewsPerWeek;
    const due = base.sops.flatMap((sop): readonly DueReview[] => {
      const day = needsReview(sop) ? reviewDays(sop, policy)?.due : undefined;
      const people = sop.owner === undefined ? [] : livingPeople(base.directory, sop.owner, today);
      return day === undefined || day < today || people.length === 0 ? [] : [{ sop, day, people }];
    });
    for (const [monday, week] of Map.groupBy(due, ({ day }) => mondayOf(day))) {
      if (week.length <= most) continue;
      for (const [person, own] of sharedOut(week)) {
        const [first, ...others] = own.toSorted(byDay);
        if (first === undefined || own.length <= most) continue;
        yield {
          file: first.sop.file,
          place: first.sop.at('reviewed'),
          message: `${person.name} has ${own.length} reviews due in the week of ${longDate(monday)}; the policy has room for ${most} a week.`,
          related: others.map(({ sop, day }) => ({
            file: sop.file,
            place: sop.at('reviewed'),
            message: `${sop.id} is due on ${longDate(day)}.`,
          })),
        };
      }
    }
  },
});

interface DueReview {
  readonly sop: Sop;
  readonly day: CalendarDate;
  /** Any of whom may do it. */
  readonly people: readonly Person[];
}

/** Each review goes to the one who has the fewest yet, those with the least choice first. */
function sharedOut(reviews: readonly DueReview[]): ReadonlyMap<Person, readonly DueReview[]> {
  const shares = new Map<Person, DueReview[]>();
  const loadOf = (person: Person): number => shares.get(person)?.length ?? 0;
  for (const review of reviews.toSorted((a, b) => a.people.length - b.people.length)) {
    const freest = review.people.reduce((a, b) => (loadOf(b) < loadOf(a) ? b : a));
    shares.set(freest, [...(shares.get(freest) ?? []), review]);
  }
  return shares;
}

function byDay(a: DueReview, b: DueReview): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
