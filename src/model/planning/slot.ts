/** Room for some reviews of one person in one week, open to those that are due on the day `from` or later. */
export interface Slot {
  readonly person: number;
  readonly week: SlotWeek;
  readonly from: number;
  readonly most: number;
  /** The person's slot before this one. */
  readonly before: Slot | undefined;
  readonly taken: Set<Task>;
  /** At most 0, and 0 while there is room: what keeps reduced costs from being negative. */
  potential: number;
  /** From here no room can be reached any more, not even by moving others; nothing that follows changes that. */
  closed: boolean;
}

export interface SlotWeek {
  readonly number: number;
  /** Reviews the person has in it so far. */
  load: number;
}

/** Somebody who can do a task, by the last of their slots that is open to it. */
interface Way {
  readonly slot: Slot;
  /** Of doing it in that slot; an earlier one costs one more for each week between. */
  readonly cost: number;
}

/** Something that wants a place in one of somebody's slots. */
export interface Task {
  /** At most one a person. */
  readonly ways: readonly Way[];
  slot?: Slot;
}

/** Where a task could have gone, at once or after others had moved, had there been room. */
export interface Refusal {
  /** Met and found full. */
  readonly slots: readonly Slot[];
  /** People met whose slots had been found full before. */
  readonly people: ReadonlySet<number>;
}
