import type { CalendarDate } from './calendar-date.ts';
import type { Interval } from './interval.ts';
import type { Located } from './place.ts';

/** The smaller lists an SOP refers to. */
export interface Tool extends Located {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
  readonly url?: string;
  readonly summary?: string;
}

export interface Location extends Located {
  readonly id: string;
  readonly title: string;
  readonly kind?: string;
  readonly timeZone?: string;
}

export interface Term extends Located {
  readonly term: string;
  readonly means: string;
  readonly also: readonly string[];
}

export interface Objective extends Located {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
  readonly period?: string;
}

export interface Reading {
  readonly date: CalendarDate;
  readonly value: number;
  readonly location?: string;
}

/** A key performance indicator: `kpis/<id>.yaml` and the readings of `<id>.csv` beside it. */
export interface Kpi extends Located {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
  readonly objective?: string;
  readonly unit?: string;
  readonly better?: 'lower' | 'higher';
  readonly type?: 'leading' | 'lagging';
  readonly target?: number;
  readonly alert?: number;
  readonly every?: Interval;
  readonly readings: readonly Reading[];
}

/** An exception that somebody granted for a while. */
export interface Waiver extends Located {
  readonly rule: string;
  readonly sop: string;
  readonly reason: string;
  readonly grantedBy: string;
  /** The last day on which it holds. */
  readonly until: CalendarDate;
}

/** Whether a waiver sets its rule aside on a day: up to and on its last one. */
export function isInForce({ until }: Waiver, today: CalendarDate): boolean {
  return today <= until;
}
