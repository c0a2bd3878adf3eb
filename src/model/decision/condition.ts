import { allNearest, didYouMean } from '../nearest.ts';
import { isSameName, type Condition, type Domain, type NumberDomain, type ValueDomain } from './column.ts';
import { numberPattern, type Decimal } from './decimal.ts';
import { decimalText, floorTo, compareDecimals } from './decimal.ts';
import { compareCuts, type Cut, type Interval } from './line.ts';
import { readRange } from './range.ts';
import { trouble, type Read } from './trouble.ts';

const no = /^not\s+/i;

/** Whether the words could be numbers: then a column that declares nothing is one of numbers. */
export function looksNumeric(text: string): boolean {
  return parts(text.replace(no, ''), /,\s+/).every(({ words }) =>
    new RegExp(`^[[(<>≤≥=]*\\s*${numberPattern}`).test(words),
  );
}

/** What a cell of an input column lets through. Its parameters stand there as values already. */
export function readCondition(text: string, domain: Domain): Read<Condition> {
  if (text === '') return trouble('This cell is empty, expected a condition, or "any" where all values are meant.');
  if (/^any$/i.test(text)) return { value: { kind: 'any' } };
  const start = no.exec(text)?.[0].length ?? 0;
  const not = start > 0;
  return domain.kind === 'number'
    ? readNumbers(parts(text, /,\s+/, start), not, domain)
    : readValues(parts(text, /,/, start), not, domain);
}

interface Part {
  readonly words: string;
  readonly from: number;
}

/** The parts of a list, without the blanks around them, and where each begins. */
function parts(text: string, separator: RegExp, start = 0): readonly Part[] {
  const found: Part[] = [];
  let from = start;
  for (const words of text.slice(start).split(separator)) {
    from = text.indexOf(words, from);
    const blank = words.length - words.trimStart().length;
    found.push({ words: words.trim(), from: from + blank });
    from += words.length;
  }
  return found;
}

function readNumbers(list: readonly Part[], not: boolean, domain: NumberDomain): Read<Condition> {
  const intervals: Interval[] = [];
  for (const { words, from } of list) {
    const at = { from, to: from + words.length };
    const range = readRange(words);
    if ('trouble' in range) return trouble(range.trouble.message, { ...at, ...range.trouble });
    const { interval, unit } = range.value;
    const wrong = wrongUnit(unit, domain) ?? beyond(interval, domain) ?? offStep(interval, domain);
    if (wrong !== undefined) return trouble(`"${words}" ${wrong}.`, at);
    intervals.push(interval);
  }
  return { value: { kind: 'number', not, intervals } };
}

function wrongUnit(unit: string | undefined, domain: NumberDomain): string | undefined {
  if (unit === undefined || unit === domain.unit) return undefined;
  return domain.unit === undefined
    ? `has the unit ${unit}, and the header names none`
    : `is in ${unit}, expected ${domain.unit} as the header says`;
}

/** An end that is written and lies outside of the domain: one of the two is wrong. */
function beyond({ from, to }: Interval, { within }: NumberDomain): string | undefined {
  const low = typeof from !== 'string' && compareCuts(from, within.from) < 0 ? from : undefined;
  const high = typeof to !== 'string' && compareCuts(to, within.to) > 0 ? to : undefined;
  const misses = compareCuts(from, within.to) >= 0 || compareCuts(to, within.from) <= 0;
  if (!low && !high && !misses) return undefined;
  return `lies outside of what the header allows, ${ends(within)}`;
}

function ends({ from, to }: Interval): string {
  const words: string[] = [];
  if (typeof from !== 'string') words.push(`${from.side === 'before' ? 'from' : 'above'} ${decimalText(from.at)}`);
  if (typeof to !== 'string') words.push(`${to.side === 'after' ? 'to' : 'below'} ${decimalText(to.at)}`);
  return words.join(' ');
}

function offStep({ from, to }: Interval, { step }: NumberDomain): string | undefined {
  if (step === undefined) return undefined;
  const off = [from, to].map(numberAt).find((at) => at !== undefined && compareDecimals(floorTo(at, step), at) !== 0);
  return off && `has a number that does not occur: the header says steps of ${decimalText(step)}`;
}

function numberAt(cut: Cut): Decimal | undefined {
  return typeof cut === 'string' ? undefined : cut.at;
}

function readValues(list: readonly Part[], not: boolean, domain: ValueDomain): Read<Condition> {
  const values: string[] = [];
  for (const { words, from } of list) {
    const at = { from, to: from + words.length };
    if (words === '') return trouble('There is nothing between two commas.');
    const known = domain.values.find((value) => isSameName(value, words));
    if (known === undefined && !domain.open) {
      const suggestions = allNearest(words, domain.values);
      const message = `"${words}" is none of the values in the header.${didYouMean(words, domain.values)}`;
      return trouble(message, suggestions.length === 0 ? at : { ...at, suggestions });
    }
    values.push(known ?? words);
  }
  return { value: { kind: 'values', not, values } };
}
