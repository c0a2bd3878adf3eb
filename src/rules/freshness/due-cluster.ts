import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import { livingPeople, type Person } from '../../model/directory.ts';
import { needsReview, reviewDays } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import { mondayOf } from '../../model/week.ts';
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
 * role are shared out among its holders. What was due before today is not counted: it is late, and
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
 *
 * @example ok: Each of three people can do one of three
 * policy.yaml
 * | capacity: { reviews_per_week: 1 }
 * people.yaml
 * | people:
 * |   - { id: ana-reis, name: Ana Reis }
 * |   - { id: bo-lindqvist, name: Bo Lindqvist }
 * |   - { id: dora-weiss, name: Dora Weiss }
 * | roles:
 * |   - { id: early-shift, title: Early shift, holders: [ana-reis, bo-lindqvist] }
 * |   - { id: late-shift, title: Late shift, holders: [bo-lindqvist, dora-weiss] }
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | owner: early-shift
 * | reviewed: 2025-12-15
 * | ---
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: Bake sourdough
 * | owner: late-shift
 * | reviewed: 2025-12-16
 * | ---
 * sops/bread/feed-the-levain.md
 * | ---
 * | title: Feed the levain
 * | owner: early-shift
 * | reviewed: 2025-12-17
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
      for (const [person, own] of sharedOut(week, most)) {
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

type Shares = Map<Person, readonly DueReview[]>;

/** Gives each review to somebody who has room for it; where nobody has, to the one with the fewest. */
function sharedOut(reviews: readonly DueReview[], most: number): Shares {
  const shares: Shares = new Map();
  for (const review of reviews) {
    if (findRoom(review, shares, most, new Set())) continue;
    const freest = review.people.reduce((a, b) => (shareOf(b, shares).length < shareOf(a, shares).length ? b : a));
    shares.set(freest, [...shareOf(freest, shares), review]);
  }
  return shares;
}

/** Whoever has no room may pass one of theirs on to somebody else. */
function findRoom(review: DueReview, shares: Shares, most: number, asked: Set<Person>): boolean {
  for (const person of review.people) {
    if (asked.has(person)) continue;
    asked.add(person);
    const own = shareOf(person, shares);
    const isFull = own.length >= most;
    const passedOn = isFull ? own.find((other) => findRoom(other, shares, most, asked)) : undefined;
    if (isFull && passedOn === undefined) continue;
    shares.set(person, [...own.filter((other) => other !== passedOn), review]);
    return true;
  }
  return false;
}

function shareOf(person: Person, shares: Shares): readonly DueReview[] {
  return shares.get(person) ?? [];
}

function byDay(a: DueReview, b: DueReview): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
