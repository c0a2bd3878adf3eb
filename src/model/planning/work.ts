import type { WeekRoom } from './room.ts';
import type { Task } from './slot.ts';

/** A review as the planner sees it. Days and weeks are numbers, see `week.ts`; people are places in a list. */
export interface Work {
  /** The last day on which it is in time; undefined when that is over: then it comes as early as there is room. */
  readonly due: number | undefined;
  readonly owners: readonly number[];
  readonly deputies: readonly number[];
}

/** Somebody's room, week by week, and the last week in which there can be any. */
export interface Room {
  readonly week: (week: number) => WeekRoom;
  readonly lastWeek: number;
}

/** A task and the work that it stands for. */
export interface WorkTask extends Task {
  readonly work: number;
  /** The last day on which it may be done: its due day, or the end of the earliest week that had room. */
  readonly by: number;
  readonly late: boolean;
}

/** Where a piece of work went. Works are known by their place in the list that was given. */
export interface Placed {
  readonly work: number;
  readonly person: number;
  readonly day: number;
}

/**
 * People who, up to their latest due day, are full with what only they could do, and what found no room among them.
 * Nothing that moves or swaps within the plan makes room for any of it.
 */
export interface Shortage {
  readonly people: readonly number[];
  /** What is left over. */
  readonly works: readonly number[];
  /** Reviews that these people can do in the slots that count. */
  readonly room: number;
}

export interface Schedule {
  readonly placed: readonly Placed[];
  readonly shortages: readonly Shortage[];
}
