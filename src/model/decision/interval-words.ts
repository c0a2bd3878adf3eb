import type { NumberDomain } from './column.ts';
import { addDecimals, decimalText, type Decimal } from './decimal.ts';
import type { Cut, Interval } from './line.ts';

/** `50.01–60`, `60`, `above 50, up to 60`, `below 0`. In steps both ends are numbers that occur. */
export function intervalInWords({ from, to }: Interval, { step }: NumberDomain): string {
  const low = typeof from === 'string' ? undefined : from;
  const high = typeof to === 'string' ? undefined : to;
  if (!low && !high) return 'any number';
  if (!low) return step ? `${decimalText(lastBefore(high!, step))} or less` : upTo(high!);
  if (!high) return low.side === 'before' ? `${decimalText(low.at)} or more` : `above ${decimalText(low.at)}`;
  if (step) return range(low.at, lastBefore(high, step));
  if (low.side === 'before' && high.side === 'after') return range(low.at, high.at);
  return `${low.side === 'before' ? `from ${decimalText(low.at)}` : `above ${decimalText(low.at)}`}, ${upTo(high)}`;
}

function upTo({ at, side }: Exclude<Cut, string>): string {
  return `${side === 'after' ? 'up to' : 'below'} ${decimalText(at)}`;
}

/** In steps, a cut is before the first number that is no longer in. */
function lastBefore({ at }: Exclude<Cut, string>, step: Decimal): Decimal {
  return addDecimals(at, { ...step, units: -step.units });
}

function range(low: Decimal, high: Decimal): string {
  const [from, to] = [decimalText(low), decimalText(high)];
  return from === to ? from : `${from}–${to}`;
}
