import { Heap } from './heap.ts';
import type { Slot, Task } from './slot.ts';

/** How a slot was reached: `task` would go into it, or into one before it, out of the slot `from` if it is in one. */
interface Step {
  distance: number;
  task: Task;
  from: Slot | undefined;
  settled: boolean;
}

/** One run of Dijkstra's algorithm over slots. */
export class Search {
  /** Slots whose distance is known for good, nearest first. */
  readonly settled: Slot[] = [];
  /** People met on the way whose slots, up to the one met, are closed. */
  readonly full = new Set<number>();
  private readonly steps = new Map<Slot, Step>();
  private readonly heap = new Heap<Slot>();

  reach(slot: Slot, distance: number, task: Task, from: Slot | undefined): void {
    if (slot.closed) {
      this.full.add(slot.person);
      return;
    }
    const known = this.steps.get(slot);
    if (known && known.distance <= distance) return;
    if (known) Object.assign(known, { distance, task, from });
    else this.steps.set(slot, { distance, task, from, settled: false });
    this.heap.push(distance, slot);
  }

  /** The same task may as well go into the slot before. */
  reachBefore(slot: Slot, reduced: number): void {
    const { distance, task, from } = this.steps.get(slot)!;
    if (slot.before) this.reach(slot.before, distance + reduced, task, from);
  }

  /** Settles the nearest slot that is not yet; undefined when none is left. */
  next(): Slot | undefined {
    for (let entry = this.heap.pop(); entry !== undefined; entry = this.heap.pop()) {
      const step = this.steps.get(entry.value)!;
      if (step.settled) continue;
      step.settled = true;
      this.settled.push(entry.value);
      return entry.value;
    }
    return undefined;
  }

  distanceTo(slot: Slot): number {
    return this.steps.get(slot)!.distance;
  }

  /** Moves every task along the path to a slot with room. */
  moveTo(end: Slot): void {
    for (let slot: Slot | undefined = end; slot !== undefined;) {
      const { task, from }: Step = this.steps.get(slot)!;
      from?.taken.delete(task);
      slot.taken.add(task);
      task.slot = slot;
      slot = from;
    }
  }
}
