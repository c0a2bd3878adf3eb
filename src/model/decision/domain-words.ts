import { inSeries } from '../in-series.ts';
import type { Domain } from './column.ts';
import { decimalText } from './decimal.ts';
import { stepped } from './space.ts';
import { intervalInWords } from './interval-words.ts';

/** What an input may be: `0–1,000 GBP`, `Gold, Silver or Standard`, `any number`, `any words`. */
export function domainInWords(domain: Domain): string {
  if (domain.kind === 'values') {
    const named = inSeries(domain.values, 'or');
    return domain.open ? `${named === '' ? 'any words' : `${named}, or something else`}` : named;
  }
  const { unit, step } = domain;
  const words = `${intervalInWords(stepped(domain.within, domain), domain)}${unit === undefined ? '' : ` ${unit}`}`;
  return step ? `${words} in steps of ${decimalText(step)}` : words;
}
