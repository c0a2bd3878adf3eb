import { grouped } from '../grouped.ts';

/** An exact decimal number: `units / 10 ** places`, with no zero at the end. Never a binary float: 0.1 + 0.2 is 0.3. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

/** How a number is written, for patterns: thousands may be apart (`1,000`). */
export const numberPattern = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const whole = new RegExp(`^${numberPattern}$`);

/** The number, or undefined when the text is none. */
export function decimal(text: string): Decimal | undefined {
  const trimmed = text.trim();
  if (!whole.test(trimmed)) return undefined;
  const [before = '', after = ''] = trimmed.replace('−', '-').replaceAll(',', '').split('.');
  return simplest(BigInt(before + after), after.length);
}

function simplest(units: bigint, places: number): Decimal {
  let [shown, left] = [units, places];
  while (left > 0 && shown % 10n === 0n) {
    shown /= 10n;
    left -= 1;
  }
  return { units: shown, places: left };
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const difference = unitsAt(a, places) - unitsAt(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  return simplest(unitsAt(a, places) + unitsAt(b, places), places);
}

/** The largest multiple of a positive step that is not above the number. */
export function floorTo(value: Decimal, step: Decimal): Decimal {
  const places = Math.max(value.places, step.places);
  const [own, by] = [unitsAt(value, places), unitsAt(step, places)];
  const rest = ((own % by) + by) % by;
  return simplest(own - rest, places);
}

/** `1,250.5` */
export function decimalText({ units, places }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const cut = digits.length - places;
  return sign + grouped(places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`);
}

function unitsAt({ units, places }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}
