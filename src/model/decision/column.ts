import type { Decimal } from './decimal.ts';
import type { Interval } from './line.ts';

/** Numbers: all there are, or those of an interval. */
export interface NumberDomain {
  readonly kind: 'number';
  readonly within: Interval;
  readonly unit?: string;
  /** Numbers that are no multiple of it do not occur: cents, whole people. */
  readonly step?: Decimal;
}

/** One of some values. `open`: others occur too, since the header did not say which there are. */
export interface ValueDomain {
  readonly kind: 'values';
  readonly values: readonly string[];
  readonly open: boolean;
}

export type Domain = NumberDomain | ValueDomain;

/** An input of a decision. */
export interface InputColumn {
  readonly name: string;
  readonly domain: Domain;
}

/** What a cell lets through. `not`: all but these. */
export type Condition =
  | { readonly kind: 'any' }
  | { readonly kind: 'number'; readonly not: boolean; readonly intervals: readonly Interval[] }
  | { readonly kind: 'values'; readonly not: boolean; readonly values: readonly string[] };

/** Names and values are compared without regard to case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
