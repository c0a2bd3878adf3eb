import type { CalendarDate } from './calendar-date.ts';
import type { Kpi } from './catalogue.ts';
import { grouped } from './grouped.ts';

const senses = ['below', 'above', 'at most', 'at least'] as const;
type Sense = (typeof senses)[number];

/** What a trial is to show: `refund-cycle-time below 2 days`. */
export interface Expectation {
  /** Id of a KPI. */
  readonly kpi: string;
  readonly sense: Sense;
  readonly value: number;
  /** As it was written; the KPI has one too. */
  readonly unit?: string;
}

const form = new RegExp(
  String.raw`^(?<kpi>[a-z0-9][a-z0-9-]*) (?<sense>${senses.join('|')}) (?<value>-?\d+(?:\.\d+)?) ?(?<unit>\D.*)?$`,
);

/** Reads `<kpi> below|above|at most|at least <number> [unit]`; undefined for anything else. */
export function expectation(text: string): Expectation | undefined {
  const { kpi, sense, value, unit } = form.exec(text.trim().replaceAll(/\s+/g, ' '))?.groups ?? {};
  if (kpi === undefined || sense === undefined) return undefined;
  return { kpi, sense: sense as Sense, value: Number(value), ...(unit === undefined ? {} : { unit: unit.trim() }) };
}

/** `below 2 days` */
export function expectationInWords({ sense, value, unit }: Expectation, { unit: measured }: Pick<Kpi, 'unit'>): string {
  const named = unit ?? measured;
  return `${sense} ${grouped(value)}${named === undefined ? '' : `${named.startsWith('%') ? '' : ' '}${named}`}`;
}

export function isMet({ sense, value }: Expectation, measured: number): boolean {
  switch (sense) {
    case 'below':
      return measured < value;
    case 'above':
      return measured > value;
    case 'at most':
      return measured <= value;
    case 'at least':
      return measured >= value;
  }
}

/** A KPI on the newest day that has a reading: the mean over those of the locations, of all where none are named. */
export function newestReading(
  { readings }: Pick<Kpi, 'readings'>,
  locations?: readonly string[],
): { readonly date: CalendarDate; readonly value: number } | undefined {
  const own = readings.filter(({ location }) => location === undefined || (locations?.includes(location) ?? true));
  const date = own
    .map((reading) => reading.date)
    .toSorted()
    .at(-1);
  if (date === undefined) return undefined;
  const values = own.filter((reading) => reading.date === date).map(({ value }) => value);
  return { date, value: values.reduce((sum, value) => sum + value, 0) / values.length };
}
