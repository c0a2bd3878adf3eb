import type { CalendarDate } from '../calendar-date.ts';
import type { Person } from '../directory.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { reviewables } from '../reviewables.ts';
import type { Policy } from '../policy.ts';
import { dateOfDay, dayNumber, weekOfDay } from '../week.ts';
import { compare, dueReviews, gravest, isLate, type DueReview } from './due-review.ts';
import { lackOf, type Lack } from './lack.ts';
import { roomOf } from './room.ts';
import { schedule } from './schedule.ts';
import type { Work } from './work.ts';

/** A review with somebody to do it and a day on which to do it. */
export interface PlannedReview extends DueReview {
  readonly person: Person;
  readonly day: CalendarDate;
  /** The person is a deputy, and no owner. */
  readonly asDeputy: boolean;
  /** It was due before today, or was never done: this is as early as there is room. */
  readonly late: boolean;
}

/** Who reviews what on which day, such that nobody has more to do than the policy's capacity. */
export interface Plan {
  readonly today: CalendarDate;
  readonly capacity: Policy['capacity'];
  /** In the order of days. */
  readonly reviews: readonly PlannedReview[];
  /** Where there is more to do in time than people have room for; empty when everything fits. */
  readonly lacks: readonly Lack[];
  /** Nobody is there to do these: neither an owner nor a deputy. */
  readonly nobodys: readonly DueReview[];
}

/** The same for the same files in any order. */
export function planReviews(base: KnowledgeBase, today: CalendarDate): Plan {
  const { capacity } = base.policy;
  const all = dueReviews(base, today);
  const reviews = all.filter(hasReviewer).toSorted((a, b) => gravest(a.sop.risk, b.sop.risk));
  const people = peopleOf(reviews);
  const placeOf = new Map(people.map((person, place) => [person, place]));
  const placesOf = (some: readonly Person[]): readonly number[] =>
    some.map((person) => placeOf.get(person)!).toSorted((a, b) => a - b);
  const works = reviews.map((review): Work => ({
    due: isLate(review, today) ? undefined : dayNumber(review.due!),
    owners: placesOf(review.owners),
    deputies: placesOf(review.deputies),
  }));
  const recorded = recordedBy(base);
  const rooms = people.map((person) => ({
    week: roomOf({ ...person, recorded: recorded.get(person.id) ?? [] }, capacity, today),
    lastWeek: person.left === undefined ? Number.POSITIVE_INFINITY : weekOfDay(dayNumber(person.left)),
  }));
  const { placed, shortages } = schedule(works, rooms, weekOfDay(dayNumber(today)));
  const planned = placed.map(({ work, person, day }): PlannedReview => {
    const review = reviews[work]!;
    const one = people[person]!;
    const asDeputy = !review.owners.includes(one);
    return { ...review, person: one, day: dateOfDay(day), asDeputy, late: works[work]!.due === undefined };
  });
  return {
    today,
    capacity,
    reviews: planned.toSorted(inOrder),
    lacks: shortages.map((one) => lackOf(one, { reviews, people, capacity, today })).toSorted(worstFirst),
    nobodys: all.filter((review) => !hasReviewer(review)),
  };
}

function hasReviewer({ owners, deputies }: DueReview): boolean {
  return owners.length + deputies.length > 0;
}

/** By id, so that no choice among equals hangs on the order of people.yaml. */
function peopleOf(reviews: readonly DueReview[]): readonly Person[] {
  const people = new Set(reviews.flatMap(({ owners, deputies }) => [...owners, ...deputies]));
  return [...people].toSorted((a, b) => compare(a.id, b.id));
}

function recordedBy(base: KnowledgeBase): ReadonlyMap<string, readonly CalendarDate[]> {
  const recorded = new Map<string, CalendarDate[]>();
  for (const { review, reviewed } of reviewables(base)) {
    if (review?.by === undefined || reviewed?.date === undefined) continue;
    const days = recorded.get(review.by);
    if (days) days.push(reviewed.date);
    else recorded.set(review.by, [reviewed.date]);
  }
  return recorded;
}

function inOrder(a: PlannedReview, b: PlannedReview): number {
  return compare(a.day, b.day) || compare(a.person.id, b.person.id) || compare(a.sop.id, b.sop.id);
}

function worstFirst(a: Lack, b: Lack): number {
  return b.reviews.length - a.reviews.length || compare(a.reviews[0]!.sop.id, b.reviews[0]!.sop.id);
}
