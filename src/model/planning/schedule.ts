import { firstDayOf, weekOfDay, workingDays } from '../week.ts';
import { daysFor } from './days-for.ts';
import { shortagesOf, type Refused } from './shortage.ts';
import { SlotRow } from './slots.ts';
import { Timetable } from './timetable.ts';
import type { Room, Schedule, Work, WorkTask } from './work.ts';

/** What asking a deputy costs, in weeks of coming early: an owner comes up to four weeks earlier before that. */
export const weeksForDeputy = 4.5;

/**
 * Gives each work a person and a day. What can be in time is in time when there is any way to do it; then, what is
 * late comes as early as that allows, one after the other. Among all such plans this is one with the fewest weeks
 * of coming early, where asking a deputy counts for `weeksForDeputy`. Where not all can be in time, as many as
 * possible are; works that come first in the list are preferred.
 */
export function schedule(works: readonly Work[], rooms: readonly Room[], thisWeek: number): Schedule {
  const rows = rooms.map(({ week }, person) => new SlotRow(person, week, thisWeek));
  const timetable = new Timetable();
  const placed: WorkTask[] = [];
  const refused: Refused[] = [];
  const indexes = works.map((_, work) => work);
  for (const work of indexes.filter((one) => works[one]!.due !== undefined)) {
    const task = taskOf(work, works[work]!.due!, false);
    const refusal = timetable.add(task);
    if (refusal === undefined) placed.push(task);
    else refused.push({ task, refusal });
  }
  const shortages = shortagesOf(refused.splice(0), rows);
  // Where one of the same people found room there is none before for the next.
  const earliest = new Map<string, number>();
  for (const work of indexes.filter((one) => works[one]!.due === undefined)) placeLate(work);
  return { placed: daysFor(placed, rooms), shortages: [...shortages, ...shortagesOf(refused, rows)] };

  function placeLate(work: number): void {
    const { owners, deputies } = works[work]!;
    const people = [...owners, ...deputies];
    const key = people.toSorted((a, b) => a - b).join();
    const last = Math.max(thisWeek, ...people.map((person) => rooms[person]!.lastWeek));
    for (let week = earliest.get(key) ?? thisWeek; ; week += 1) {
      const task = taskOf(work, firstDayOf(week) + workingDays - 1, true);
      const refusal = timetable.add(task);
      earliest.set(key, week);
      if (refusal === undefined) return void placed.push(task);
      if (week >= last) return void refused.push({ task, refusal });
    }
  }

  function taskOf(work: number, by: number, late: boolean): WorkTask {
    const { owners, deputies } = works[work]!;
    const end = weekOfDay(by);
    const ways = [...owners, ...deputies].flatMap((person, index) => {
      const slot = rows[person]!.lastOpen(by);
      if (slot === undefined) return [];
      return [{ slot, cost: end - slot.week.number + (index < owners.length ? 0 : weeksForDeputy) }];
    });
    return { work, by, late, ways };
  }
}
