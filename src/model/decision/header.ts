import type { Domain } from './column.ts';
import { isSameName } from './column.ts';
import { compareDecimals, decimal, numberPattern, type Decimal } from './decimal.ts';
import { allNumbers } from './line.ts';
import { readRange } from './range.ts';
import { trouble, type Read } from './trouble.ts';

export type Header =
  | { readonly kind: 'input'; readonly name: string; readonly domain?: Domain }
  | { readonly kind: 'output'; readonly name: string };

const arrow = /^(?:→|->|=>)\s*/;
const steps = new RegExp(String.raw`^(.*?)(?:,\s*|\s+)(?:in )?steps? (?:of )?(${numberPattern})(?:\s.*)?$`);
const looksLikeNumbers = new RegExp(String.raw`^(?:number\b|[[(<>≤≥=]|${numberPattern}(?:[^,]*\.\.|\s*(?:-|–|to\b)))`);

/** `Amount: 0..1000 GBP`, `People: >= 0 step 1`, `Tier: Gold, Silver`, `Weight: number kg`, `Reason`; outputs begin with an arrow. */
export function readHeader(text: string): Read<Header> {
  if (arrow.test(text)) {
    const name = text.replace(arrow, '').trim();
    return name === '' ? trouble('This output has no name.') : { value: { kind: 'output', name } };
  }
  const colon = text.indexOf(':');
  const name = (colon < 0 ? text : text.slice(0, colon)).trim();
  if (name === '') return trouble('This column has no name.');
  if (colon < 0) return { value: { kind: 'input', name } };
  const declared = text.slice(colon + 1).trim();
  const domain = looksLikeNumbers.test(declared) ? readNumbers(declared, name) : readValues(declared, name);
  return 'trouble' in domain ? domain : { value: { kind: 'input', name, domain: domain.value } };
}

function readNumbers(declared: string, name: string): Read<Domain> {
  const [, before, by] = steps.exec(declared) ?? [undefined, declared, undefined];
  const step = by === undefined ? undefined : decimal(by)!;
  if (step && compareDecimals(step, zero) <= 0) return trouble(`The step of "${name}" is ${by}, expected more than 0.`);
  const every = /^number\b\s*(.*)$/.exec(before!);
  if (every) return { value: { kind: 'number', within: allNumbers, ...named(every[1]!), ...(step ? { step } : {}) } };
  const range = readRange(before!);
  if ('trouble' in range) return trouble(`The domain of "${name}" cannot be read: ${range.trouble.message}`);
  const { interval, unit = '' } = range.value;
  return { value: { kind: 'number', within: interval, ...named(unit), ...(step ? { step } : {}) } };
}

const zero: Decimal = { units: 0n, places: 0 };

function named(unit: string): { readonly unit?: string } {
  return unit === '' ? {} : { unit };
}

function readValues(declared: string, name: string): Read<Domain> {
  const values = declared.split(',').map((value) => value.trim());
  if (values.includes(''))
    return trouble(`The values of "${name}" cannot be read: there is nothing between two commas.`);
  const twice = values.find((value, at) => values.findIndex((other) => isSameName(other, value)) < at);
  if (twice !== undefined) return trouble(`"${name}" names the value "${twice}" twice.`);
  if (values.length === 1) {
    return trouble(
      `"${name}" has one value only, "${declared}"; expected a range such as "0..1000 GBP", or values with commas between.`,
    );
  }
  return { value: { kind: 'values', values, open: false } };
}
