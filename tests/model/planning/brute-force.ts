import { weeksForDeputy } from '../../../src/model/planning/schedule.ts';
import type { Room, Work } from '../../../src/model/planning/work.ts';
import { weekOfDay } from '../../../src/model/week.ts';

/** The smallest cost of doing all works in time, by trying every person and every day; undefined when there is no way. */
export function leastCost(
  works: readonly Work[],
  rooms: readonly Room[],
  weeks: readonly number[],
): number | undefined {
  const days = rooms.map(({ week }) => weeks.flatMap((number) => week(number).days));
  const taken = new Map<string, number>();
  const count = (key: string, by: number) => taken.set(key, (taken.get(key) ?? 0) + by);
  let best: number | undefined;
  const place = (at: number, cost: number): void => {
    if (best !== undefined && cost >= best) return;
    const work = works[at];
    if (work === undefined) {
      best = cost;
      return;
    }
    for (const [index, person] of [...work.owners, ...work.deputies].entries()) {
      for (const { day, most } of days[person]!.filter((one) => one.day <= work.due!)) {
        const week = weekOfDay(day);
        const [onDay, inWeek] = [`${person} ${day}`, `${person} week ${week}`];
        if ((taken.get(onDay) ?? 0) >= most) continue;
        if ((taken.get(inWeek) ?? 0) >= rooms[person]!.week(week).most) continue;
        count(onDay, 1);
        count(inWeek, 1);
        place(at + 1, cost + weekOfDay(work.due!) - week + (index < work.owners.length ? 0 : weeksForDeputy));
        count(onDay, -1);
        count(inWeek, -1);
      }
    }
  };
  place(0, 0);
  return best;
}
