import { grouped } from './grouped.ts';
import type { Parameter } from './sop.ts';

/** `50 GBP`, `1,250 items`, `Friday` */
export function parameterInWords({ value, unit }: Pick<Parameter, 'value' | 'unit'>): string {
  const written = typeof value === 'number' ? grouped(value) : value;
  return unit === undefined ? written : `${written}${unit.startsWith('%') ? '' : ' '}${unit}`;
}
