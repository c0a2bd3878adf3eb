import { addDecimals, compareDecimals, floorTo, type Decimal } from './decimal.ts';

/**
 * A cut of the number line: just before a number or just after it; or either end of the line. Between two cuts lie the
 * numbers of an interval, whatever its ends: `[1, 2]` from before 1 to after 2, the number 1 alone from before to after it.
 */
export type Cut = { readonly at: Decimal; readonly side: 'before' | 'after' } | 'lowest' | 'highest';

/** The numbers between two cuts; none when they are not in order. */
export interface Interval {
  readonly from: Cut;
  readonly to: Cut;
}

export const allNumbers: Interval = { from: 'lowest', to: 'highest' };

export function before(at: Decimal): Cut {
  return { at, side: 'before' };
}

export function after(at: Decimal): Cut {
  return { at, side: 'after' };
}

export function compareCuts(a: Cut, b: Cut): number {
  if (a === b) return 0;
  if (a === 'lowest' || b === 'highest') return -1;
  if (a === 'highest' || b === 'lowest') return 1;
  return compareDecimals(a.at, b.at) || Number(a.side === 'after') - Number(b.side === 'after');
}

export function isEmpty({ from, to }: Interval): boolean {
  return compareCuts(from, to) >= 0;
}

export function intersection(a: Interval, b: Interval): Interval {
  return {
    from: compareCuts(a.from, b.from) >= 0 ? a.from : b.from,
    to: compareCuts(a.to, b.to) <= 0 ? a.to : b.to,
  };
}

/**
 * Where numbers come in steps, the cut right before the next number: after 5 in steps of 1 is before 6. So two cuts with
 * no number between them are one, and no gap is seen where nothing can be.
 */
export function onStep(cut: Cut, step: Decimal | undefined): Cut {
  if (step === undefined || typeof cut === 'string') return cut;
  const floor = floorTo(cut.at, step);
  const isThere = compareDecimals(floor, cut.at) === 0;
  return before(isThere && cut.side === 'before' ? cut.at : addDecimals(floor, step));
}

/** The cut that leaves a number on its right, or on its left. */
export function contains({ from, to }: Interval, value: Decimal): boolean {
  return compareCuts(from, before(value)) <= 0 && compareCuts(to, after(value)) >= 0;
}
