import type { CalendarDate } from '../calendar-date.ts';
import { livingPeople, type Directory, type Person } from '../directory.ts';
import type { Sop } from '../sop.ts';

/** Who is there to review an SOP. */
export interface Reviewers {
  /** The people behind the owner. */
  readonly owners: readonly Person[];
  /** The people behind the deputy who are not owners too. */
  readonly deputies: readonly Person[];
}

export function reviewersOf(sop: Sop, directory: Directory, today: CalendarDate): Reviewers {
  const behind = (id: string | undefined): readonly Person[] =>
    id === undefined ? [] : [...new Set(livingPeople(directory, id, today))];
  const owners = behind(sop.owner);
  return { owners, deputies: behind(sop.deputy).filter((person) => !owners.includes(person)) };
}

/** Whose turn it is: the owners', or the deputies' where no owner is left. */
export function whoseTurn({ owners, deputies }: Reviewers): readonly Person[] {
  return owners.length > 0 ? owners : deputies;
}
