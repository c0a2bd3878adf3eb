/** A span of calendar time: `6 months`, `1 week`, `P6M`. */
export interface Interval {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
}

const words = /^(\d{1,4})\s*(day|week|month|year)s?$/i;
/** ISO 8601 durations of one date unit. */
const iso = /^P(\d{1,4})([DWMY])$/;
const isoUnits: Readonly<Record<string, Interval['unit']>> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };

/** The interval, or undefined when the text is not `N days|weeks|months|years` or ISO 8601 with one unit. */
export function interval(text: string): Interval | undefined {
  const trimmed = text.trim();
  const inWords = words.exec(trimmed);
  if (inWords) return { count: Number(inWords[1]), unit: `${inWords[2]!.toLowerCase()}s` as Interval['unit'] };
  const inIso = iso.exec(trimmed);
  const unit = inIso && isoUnits[inIso[2]!];
  return unit ? { count: Number(inIso[1]), unit } : undefined;
}

const short = /^(\d{1,4})([dwmy])$/i;

/** As people type it on a command line: `30d`, `6w`, `3m`, `1y`, or any other way of writing an interval. */
export function shortInterval(text: string): Interval | undefined {
  const [, count, unit] = short.exec(text.trim()) ?? [];
  return unit === undefined ? interval(text) : { count: Number(count), unit: isoUnits[unit.toUpperCase()]! };
}

/** `6 months`, `1 week` */
export function intervalInWords({ count, unit }: Interval): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

const roughDays: Readonly<Record<Interval['unit'], number>> = { days: 1, weeks: 7, months: 30.436875, years: 365.2425 };

/** For comparing lengths only; dates are moved with `addInterval`. */
export function roughLengthInDays({ count, unit }: Interval): number {
  return count * roughDays[unit];
}
