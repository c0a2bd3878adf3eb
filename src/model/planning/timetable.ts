import { Search } from './search.ts';
import type { Refusal, Slot, Task } from './slot.ts';

/**
 * Who does what in which week, at the smallest total cost.
 *
 * Tasks and slots are a bipartite graph. A new task goes in along a cheapest augmenting path, which may move others
 * and drops none: successive shortest paths with potentials (N. Tomizawa, On some techniques useful for solution of
 * transportation network problems, Networks 1, 1971; J. Edmonds and R. M. Karp, Journal of the ACM 19, 1972). So
 * there is never a cheaper timetable of the same tasks, and a task is refused only when no timetable has it and all
 * that are in. Sets of tasks that fit are the independent sets of a transversal matroid (J. Edmonds and
 * D. R. Fulkerson, Transversals and matroid partition, 1965): in whatever order tasks come, as many as possible get
 * in, and whoever comes first is preferred.
 */
export class Timetable {
  private readonly loads = new Map<number, number>();

  /** Puts a task in; answers with nothing then, and otherwise says where there was no room. */
  add(task: Task): Refusal | undefined {
    const search = new Search();
    const nearest = Math.min(...task.ways.map(({ slot, cost }) => cost - slot.potential));
    for (const { slot, cost } of task.ways) search.reach(slot, cost - slot.potential - nearest, task, undefined);
    const goal = this.freestSlot(search);
    if (goal === undefined) {
      for (const slot of search.settled) slot.closed = true;
      return { slots: search.settled, people: search.full };
    }
    const distance = search.distanceTo(goal);
    for (const slot of search.settled) slot.potential += Math.min(0, search.distanceTo(slot) - distance);
    goal.week.load += 1;
    this.loads.set(goal.person, this.loadOf(goal) + 1);
    search.moveTo(goal);
    return undefined;
  }

  /** The nearest slot with room; among several, of whoever has least to do that week, and so far. */
  private freestSlot(search: Search): Slot | undefined {
    let best: Slot | undefined;
    for (let slot = search.next(); slot !== undefined; slot = search.next()) {
      if (best && search.distanceTo(slot) > search.distanceTo(best)) break;
      if (slot.taken.size < slot.most && (best === undefined || this.isFreer(slot, best))) best = slot;
      passOn(slot, search);
    }
    return best;
  }

  private isFreer(a: Slot, b: Slot): boolean {
    return (a.week.load - b.week.load || this.loadOf(a) - this.loadOf(b) || a.person - b.person) < 0;
  }

  private loadOf({ person }: Slot): number {
    return this.loads.get(person) ?? 0;
  }
}

/** From a slot on: to the one before it, and to wherever one of those who are in it could go. */
function passOn(slot: Slot, search: Search): void {
  const distance = search.distanceTo(slot) + slot.potential;
  if (slot.before) {
    const weeks = slot.week.number - slot.before.week.number;
    search.reachBefore(slot, weeks + slot.potential - slot.before.potential);
  }
  for (const task of slot.taken) {
    const freed = distance - costIn(task, slot);
    for (const way of task.ways) search.reach(way.slot, freed + way.cost - way.slot.potential, task, slot);
  }
}

function costIn({ ways }: Task, slot: Slot): number {
  const way = ways.find((one) => one.slot.person === slot.person)!;
  return way.cost + way.slot.week.number - slot.week.number;
}
