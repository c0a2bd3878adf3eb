import { isSameName, type Condition, type InputColumn, type NumberDomain, type ValueDomain } from './column.ts';
import { compareCuts, intersection, isEmpty, onStep, type Interval } from './line.ts';

/**
 * The values of one input, in pieces that no condition of the table divides: all values of a piece are decided alike.
 * So a table over endless domains becomes one over a few pieces, and what holds for the pieces holds for the values.
 */
export type Axis =
  | { readonly kind: 'number'; readonly domain: NumberDomain; readonly pieces: readonly Interval[] }
  /** A piece is a value; `undefined` stands for every value that the table does not name. */
  | { readonly kind: 'values'; readonly domain: ValueDomain; readonly pieces: readonly (string | undefined)[] };

/** The axis of an input column with the conditions that stand in it. */
export function axisOf({ domain }: InputColumn, conditions: readonly Condition[]): Axis {
  if (domain.kind === 'values') {
    const named = conditions.flatMap((condition) => (condition.kind === 'values' ? condition.values : []));
    const values = [...domain.values];
    for (const name of named) if (!values.some((value) => isSameName(value, name))) values.push(name);
    return { kind: 'values', domain, pieces: domain.open ? [...values, undefined] : values };
  }
  const within = stepped(domain.within, domain);
  const cuts = conditions
    .flatMap((condition) => (condition.kind === 'number' ? condition.intervals : []))
    .map((interval) => intersection(stepped(interval, domain), within))
    .filter((interval) => !isEmpty(interval))
    .flatMap(({ from, to }) => [from, to]);
  const sorted = [within.from, ...cuts, within.to].toSorted(compareCuts);
  const apart = sorted.filter((cut, at) => at === 0 || compareCuts(sorted[at - 1]!, cut) < 0);
  const pieces = apart.slice(1).map((to, at): Interval => ({ from: apart[at]!, to }));
  return { kind: 'number', domain, pieces };
}

/** Which pieces of the axis a condition lets through. */
export function piecesOf(axis: Axis, condition: Condition): readonly boolean[] {
  if (condition.kind === 'any') return axis.pieces.map(() => true);
  if (axis.kind === 'values') {
    const named = condition.kind === 'values' ? condition.values : [];
    return axis.pieces.map(
      (piece) => named.some((value) => piece !== undefined && isSameName(value, piece)) !== condition.not,
    );
  }
  const intervals = condition.kind === 'number' ? condition.intervals.map((one) => stepped(one, axis.domain)) : [];
  return axis.pieces.map((piece) => intervals.some((interval) => isInside(piece, interval)) !== condition.not);
}

export function stepped({ from, to }: Interval, { step }: NumberDomain): Interval {
  return { from: onStep(from, step), to: onStep(to, step) };
}

function isInside(piece: Interval, { from, to }: Interval): boolean {
  return compareCuts(from, piece.from) <= 0 && compareCuts(to, piece.to) >= 0;
}
