import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireCalendarDate } from '../../../src/model/calendar-date.ts';
import { roomOf, type Reviewer } from '../../../src/model/planning/room.ts';
import { schedule, weeksForDeputy } from '../../../src/model/planning/schedule.ts';
import type { Room, Work } from '../../../src/model/planning/work.ts';
import { dateOfDay, dayNumber, weekOfDay } from '../../../src/model/week.ts';
import { leastCost } from './brute-force.ts';

const monday = dayNumber(requireCalendarDate('2026-06-15'));
const weeks = [0, 1, 2].map((ahead) => weekOfDay(monday) + ahead);
const person = fc.nat(2);

const absence = fc
  .tuple(fc.nat(20), fc.nat(9))
  .map(([start, length]) => ({ from: dateOfDay(monday + start), to: dateOfDay(monday + start + length) }));
const reviewer: fc.Arbitrary<Reviewer> = fc.record(
  {
    id: fc.constant('somebody'),
    away: fc.array(absence, { maxLength: 1 }),
    recorded: fc.array(
      fc.nat(6).map((ago) => dateOfDay(monday - ago + 3)),
      { maxLength: 3 },
    ),
    from: fc.nat(10).map((day) => dateOfDay(monday + day)),
    left: fc.nat(25).map((day) => dateOfDay(monday + day)),
  },
  { requiredKeys: ['id', 'away', 'recorded'] },
);
const people = fc
  .uniqueArray(person, { minLength: 1, maxLength: 3 })
  .chain((all) => fc.nat(all.length).map((owners) => ({ owners: all.slice(0, owners), deputies: all.slice(owners) })));
const work = (due: fc.Arbitrary<number | undefined>): fc.Arbitrary<Work> =>
  fc.tuple(people, due).map(([who, day]) => ({ ...who, due: day }));
const inTime = fc.integer({ min: monday, max: monday + 20 });
const capacity = fc.record({
  reviewsPerWeek: fc.integer({ min: 1, max: 3 }),
  reviewsPerDay: fc.integer({ min: 1, max: 2 }),
});

const world = (due: fc.Arbitrary<number | undefined>, most: number) =>
  fc.record({
    works: fc.array(work(due), { minLength: 1, maxLength: most }),
    reviewers: fc.array(reviewer, { minLength: 3, maxLength: 3 }),
    capacity,
    today: fc.nat(6).map((day) => monday + day),
  });

type World = typeof world extends (...words: never[]) => fc.Arbitrary<infer One> ? One : never;

function roomsOf({ reviewers, capacity: most, today }: World): readonly Room[] {
  return reviewers.map((one) => ({
    week: roomOf(one, most, dateOfDay(today)),
    lastWeek: one.left === undefined ? Number.POSITIVE_INFINITY : weekOfDay(dayNumber(one.left)),
  }));
}

function plan(one: World) {
  return schedule(one.works, roomsOf(one), weekOfDay(one.today));
}

const inTimeOf = (one: World) => plan(one).placed.filter(({ work: index }) => one.works[index]!.due !== undefined);

describe('a schedule', () => {
  it('never asks more of a person than a day and a week have room for, and nobody who is not there', () => {
    fc.assert(
      fc.property(world(fc.option(inTime, { nil: undefined }), 24), (one) => {
        const rooms = roomsOf(one);
        const { placed, shortages } = plan(one);
        for (const [key, inWeek] of Map.groupBy(placed, (entry) => `${entry.person} ${weekOfDay(entry.day)}`)) {
          const [who, week] = key.split(' ').map(Number) as [number, number];
          const { most, days } = rooms[who]!.week(week);
          expect(inWeek.length).toBeLessThanOrEqual(most);
          expect(most).toBeLessThanOrEqual(one.capacity.reviewsPerWeek);
          for (const [day, onDay] of Map.groupBy(inWeek, (entry) => entry.day)) {
            expect(onDay.length).toBeLessThanOrEqual(days.find((entry) => entry.day === day)?.most ?? 0);
          }
        }
        for (const { work: index, person: who, day } of placed) {
          const { due, owners, deputies } = one.works[index]!;
          expect([...owners, ...deputies]).toContain(who);
          expect(day).toBeLessThanOrEqual(due ?? Number.POSITIVE_INFINITY);
          expect(day).toBeGreaterThanOrEqual(one.today);
        }
        const all = [...placed.map((entry) => entry.work), ...shortages.flatMap(({ works }) => works)];
        expect(all.toSorted((a, b) => a - b)).toEqual(one.works.map((_, index) => index));
      }),
    );
  });

  it('has all in time exactly when there is a way, and comes early as little as there is need to', () => {
    fc.assert(
      fc.property(world(inTime, 5), (one) => {
        const rooms = roomsOf(one);
        const { placed, shortages } = plan(one);
        const least = leastCost(one.works, rooms, weeks);
        expect(shortages.length === 0).toBe(least !== undefined);
        if (least === undefined) return;
        const costs = placed.map(({ work: index, person: who, day }) => {
          const { due, owners } = one.works[index]!;
          return weekOfDay(due!) - weekOfDay(day) + (owners.includes(who) ? 0 : weeksForDeputy);
        });
        expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(least);
      }),
      { numRuns: 300 },
    );
  });

  it('places as many as can be placed', () => {
    fc.assert(
      fc.property(world(inTime, 5), (one) => {
        const most = Math.max(
          ...subsets(one.works)
            .filter((some) => leastCost(some, roomsOf(one), weeks) !== undefined)
            .map((some) => some.length),
        );
        expect(plan(one).placed).toHaveLength(most);
      }),
    );
  });

  it('lets nothing come late because of what is late already', () => {
    fc.assert(
      fc.property(world(fc.option(inTime, { nil: undefined }), 16), (one) => {
        const without = { ...one, works: one.works.filter(({ due }) => due !== undefined) };
        expect(inTimeOf(one)).toHaveLength(inTimeOf(without).length);
      }),
    );
  });

  it('says of a shortage that more wants doing than its people, who alone can do it, have room for', () => {
    fc.assert(
      fc.property(world(inTime, 16), (one) => {
        const rooms = roomsOf(one);
        const canDo = ({ owners, deputies, due }: Work) =>
          [...owners, ...deputies].filter((who) =>
            weeks.some((week) => {
              const { most, days } = rooms[who]!.week(week);
              return most > 0 && days.some((entry) => entry.most > 0 && entry.day <= due!);
            }),
          );
        for (const { people: short, works, room } of plan(one).shortages) {
          const onlyTheirs = one.works.filter((entry) => canDo(entry).every((who) => short.includes(who)));
          expect(onlyTheirs.length).toBeGreaterThanOrEqual(room + works.length);
          for (const index of works) expect(onlyTheirs).toContain(one.works[index]);
        }
      }),
    );
  });

  it('finds a place for all that is late while anybody stays', () => {
    fc.assert(
      fc.property(world(fc.constant(undefined), 24), (one) => {
        const { placed, shortages } = plan({
          ...one,
          reviewers: one.reviewers.map(({ id, away, recorded }) => ({ id, away, recorded })),
        });
        expect(shortages).toEqual([]);
        expect(placed).toHaveLength(one.works.length);
      }),
    );
  });
});

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = all;
  if (first === undefined) return [[]];
  return subsets(others).flatMap((few) => [few, [first, ...few]]);
}
