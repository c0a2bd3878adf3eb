import type { Placed, Room, WorkTask } from './work.ts';

interface Day {
  readonly day: number;
  left: number;
}

/**
 * Days for tasks that have a slot. A person does first what must be done first: tasks and slots are matched anew in
 * the order of time, which moves nobody's work to another week than there were slots in. Within a week a task
 * comes on the last day that is in time and free, and one that is late on the first.
 */
export function daysFor(tasks: readonly WorkTask[], rooms: readonly Room[]): readonly Placed[] {
  const byPerson = Map.groupBy(tasks, ({ slot }) => slot!.person);
  return [...byPerson].flatMap(([person, own]) => {
    const weeks = own.map(({ slot }) => slot!.week.number).toSorted((a, b) => a - b);
    const inOrder = own.toSorted((a, b) => a.by - b.by || Number(b.late) - Number(a.late) || a.work - b.work);
    const byWeek = Map.groupBy(
      inOrder.map((task, index) => ({ task, week: weeks[index]! })),
      ({ week }) => week,
    );
    return [...byWeek].flatMap(([week, entries]) => {
      const days = rooms[person]!.week(week).days.map(({ day, most }): Day => ({ day, left: most }));
      const inTime = entries.map(({ task }) => task).filter(({ late }) => !late);
      const late = entries.map(({ task }) => task).filter((task) => task.late);
      return [
        ...inTime.toReversed().map((task) =>
          on(
            task,
            days.findLast(({ day, left }) => left > 0 && day <= task.by),
          ),
        ),
        ...late.map((task) =>
          on(
            task,
            days.find(({ left }) => left > 0),
          ),
        ),
      ];
    });

    function on({ work }: WorkTask, free: Day | undefined): Placed {
      if (free === undefined) throw new Error(`Work ${work} was given a week in which there is no day for it.`);
      free.left -= 1;
      return { work, person, day: free.day };
    }
  });
}
