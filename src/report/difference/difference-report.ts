import type { CalendarDate } from '../../model/calendar-date.ts';
import type { BaseDifference } from '../../model/difference/base-difference.ts';
import type { Presentation } from '../presentation.ts';

/** One end of what was compared. */
export interface Revision {
  /** As it was asked for: `main`, `HEAD`, `the working tree`. */
  readonly name: string;
  /** Full hash; absent for what is not committed. */
  readonly commit?: string;
}

/** What is told to the reviewer of a change. */
export interface DifferenceReport extends BaseDifference {
  readonly asOf: CalendarDate;
  readonly frozen: boolean;
  readonly root: string;
  /** Where the work left the branch it is compared with. */
  readonly base: Revision;
  readonly head: Revision;
  /** Rules that were not asked, since they judge the history and a comparison has two of them. */
  readonly rulesLeftOut: readonly string[];
}

/** A comparison as text. Pure. */
export type DifferenceFormat = (report: DifferenceReport, presentation: Presentation) => string;
