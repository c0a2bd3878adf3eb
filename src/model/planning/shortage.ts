import type { Refusal, Slot } from './slot.ts';
import type { SlotRow } from './slots.ts';
import type { Shortage, WorkTask } from './work.ts';

export interface Refused {
  readonly task: WorkTask;
  readonly refusal: Refusal;
}

/** Gathers what found no room by the people who would have had to have it. */
export function shortagesOf(refused: readonly Refused[], rows: readonly SlotRow[]): readonly Shortage[] {
  const leaders = rows.map((_, person) => person);
  const leaderOf = (person: number): number => {
    let at = person;
    while (leaders[at] !== at) at = leaders[at] = leaders[leaders[at]!]!;
    return at;
  };
  const peopleOf = ({ refusal, task }: Refused): readonly number[] => [
    ...new Set([...task.ways.map(({ slot }) => slot.person), ...refusal.people, ...refusal.slots.map(personOf)]),
  ];
  for (const one of refused) {
    const [first, ...others] = peopleOf(one).map(leaderOf);
    for (const other of others) leaders[leaderOf(other)] = leaderOf(first!);
  }
  const groups = Map.groupBy(refused, (one) => {
    const [first] = peopleOf(one);
    return first === undefined ? undefined : leaderOf(first);
  });
  return [...groups].map(([leader, own]) => {
    const people = leaders.flatMap((_, person) => (leaderOf(person) === leader ? [person] : []));
    const closed = people.flatMap((person) => rows[person]!.closed());
    return { people, works: own.map(({ task }) => task.work), room: closed.reduce((sum, { most }) => sum + most, 0) };
  });
}

function personOf({ person }: Slot): number {
  return person;
}
