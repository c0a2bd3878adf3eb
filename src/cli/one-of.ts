import { inSeries } from '../model/in-series.ts';
import { nearest } from '../model/nearest.ts';
import { Cannot } from './cannot.ts';

/** The value when it is one of the known ones; else says which there are and which was meant. */
export function oneOf<Known extends string>(what: string, value: string, known: readonly Known[]): Known {
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new Cannot(`There is no ${what} "${value}".`, instead(value, known));
}

const fewEnoughToList = 12;

/** A hint at what may have been meant, or at all there is when that is little. */
export function instead(value: string, known: readonly string[]): string | undefined {
  const near = nearest(value, known) ?? known.find((one) => one.toLowerCase().startsWith(value.toLowerCase()));
  if (near !== undefined && value !== '') return `Did you mean "${near}"?`;
  if (known.length === 0 || known.length > fewEnoughToList) return undefined;
  return `Expected ${inSeries(known, 'or')}.`;
}
