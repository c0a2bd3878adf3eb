import { roughLengthInDays, type Interval } from './interval.ts';
import type { Risk } from './sop.ts';

/** How intervals grow while reviews find nothing to change: `adaptive` in `policy.yaml`. */
export interface Adaptive {
  /** So many unchanged reviews in a row are one step. */
  readonly after: number;
  /** The steps; those no longer than the interval of a risk are none for it. */
  readonly ladder: readonly Interval[];
  /** The longest interval by risk; absent: the last step. */
  readonly longest: Readonly<Partial<Record<Risk, Interval>>>;
}

/**
 * The interval after so many unchanged reviews in a row. It begins at the one agreed for the risk, is never shorter
 * than that, and never longer than the longest for the risk.
 */
export function adaptedInterval(agreed: Interval, unchanged: number, adaptive: Adaptive, risk: Risk): Interval {
  const longest = adaptive.longest[risk];
  const most = longest === undefined ? Number.POSITIVE_INFINITY : roughLengthInDays(longest);
  const steps = adaptive.ladder
    .filter((step) => roughLengthInDays(step) > roughLengthInDays(agreed) && roughLengthInDays(step) <= most)
    .toSorted((a, b) => roughLengthInDays(a) - roughLengthInDays(b));
  const taken = Math.min(Math.floor(unchanged / adaptive.after), steps.length);
  return steps[taken - 1] ?? agreed;
}
