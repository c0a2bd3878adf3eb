import type { Adaptive } from './adaptive-interval.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Interval } from './interval.ts';
import type { Located } from './place.ts';
import type { Risk } from './sop.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface RuleSetting extends Partial<Located> {
  /** Absent: the rule's own. */
  readonly severity?: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** What this organisation demands: `policy.yaml`. */
export interface Policy extends Located {
  readonly timeZone: string;
  /** Freezes the clock; only a sample has this. */
  readonly today?: CalendarDate;
  readonly intervals: Readonly<Record<Risk, Interval>>;
  /** Absent: intervals stay as they are. */
  readonly adaptive?: Adaptive;
  /** How long before the due day a review counts as due soon. */
  readonly dueSoon: Interval;
  /** How long after the due day before it is overdue. */
  readonly grace: Interval;
  readonly sections: {
    readonly required: readonly string[];
    readonly atHighRisk: readonly string[];
    /** Left out of the digest. */
    readonly informative: readonly string[];
    /** The section whose ordered list holds the steps. */
    readonly procedure: string;
  };
  readonly capacity: { readonly reviewsPerWeek: number; readonly reviewsPerDay: number };
  readonly waivers: {
    /** The largest number in force at a time. */
    readonly most: number;
    /** People and roles who may grant them; absent: everyone. */
    readonly grantedBy?: readonly string[];
  };
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Our field name → the name an existing set of documents uses. */
  readonly fields: Readonly<Record<string, string>>;
  /** Globs below the content root. */
  readonly include: readonly string[];
  readonly ignore: readonly string[];
}
