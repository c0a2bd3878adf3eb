import { weekOfDay } from '../week.ts';
import type { WeekRoom } from './room.ts';
import type { Slot, SlotWeek } from './slot.ts';

/**
 * A person's room as a row of slots in the order of time, such that a review fits into every slot up to the last
 * one that is open to it. Of a week's reviews, those that are due on one of its first days must fit into what these
 * days hold; a day's slot is what that day adds. By Hall's theorem reviews fit into the slots exactly when they fit
 * into the days. Weeks are made when they are asked for.
 */
export class SlotRow {
  private readonly slots: Slot[] = [];
  private readonly person: number;
  private readonly room: (week: number) => WeekRoom;
  private next: number;

  constructor(person: number, room: (week: number) => WeekRoom, firstWeek: number) {
    this.person = person;
    this.room = room;
    this.next = firstWeek;
  }

  /** The last slot that is open to a review due on a day; undefined when there is none by then. */
  lastOpen(due: number): Slot | undefined {
    for (const end = weekOfDay(due); this.next <= end; this.next += 1) this.addWeek(this.next);
    let [low, high] = [0, this.slots.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.slots[middle]!.from <= due) low = middle + 1;
      else high = middle;
    }
    return this.slots[low - 1];
  }

  /** The slots of this row that are closed. */
  closed(): readonly Slot[] {
    return this.slots.filter((slot) => slot.closed);
  }

  private addWeek(number: number): void {
    const { most, days } = this.room(number);
    const week: SlotWeek = { number, load: 0 };
    let before = 0;
    for (const { day, most: onDay } of days) {
      const after = Math.min(most, before + onDay);
      if (after > before) this.addSlot(week, day, after - before);
      before = after;
    }
  }

  private addSlot(week: SlotWeek, from: number, most: number): void {
    const { person, slots } = this;
    const before = slots.at(-1);
    slots.push({ person, week, from, most, before, taken: new Set(), potential: 0, closed: false });
  }
}
