import { inSeries } from './in-series.ts';

/** How many are named before the rest is only counted. */
const named = 3;

/** `a`, `a and b`, `a, b, c and 4 more`: enough to know what it is about. */
export function few(names: readonly string[]): string {
  const over = names.length - named;
  return inSeries(over > 1 ? [...names.slice(0, named), `${over} more`] : names);
}

/** The first of them, for related places. */
export function firstFew<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, named);
}
