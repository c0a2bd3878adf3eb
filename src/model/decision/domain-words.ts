import { inSeries } from '../in-series.ts';
import type { Condition, Domain } from './column.ts';
import { decimalText } from './decimal.ts';
import { intervalInWords } from './interval-words.ts';
import { stepped } from './space.ts';

/** What an input may be: `0–1,000 GBP`, `Gold, Silver or Standard`, `any number`, `any words`. */
export function domainInWords(domain: Domain): string {
  if (domain.kind === 'values') {
    const named = inSeries(domain.values, 'or');
    return domain.open ? `${named === '' ? 'any words' : `${named}, or something else`}` : named;
  }
  const { unit } = domain;
  return `${intervalInWords(stepped(domain.within, domain), domain)}${unit === undefined ? '' : ` ${unit}`}`;
}

/** The same with its steps: `0–30 days in steps of 1`. */
export function exactDomainInWords(domain: Domain): string {
  const step = domain.kind === 'number' ? domain.step : undefined;
  return `${domainInWords(domain)}${step ? ` in steps of ${decimalText(step)}` : ''}`;
}

/** What a cell lets through: `any`, `up to 50`, `above 50, up to 200`, `Gold or Silver`, `not Gold`. The header says the unit. */
export function conditionInWords(condition: Condition, domain: Domain): string {
  if (condition.kind === 'any') return 'any';
  const words =
    condition.kind === 'values'
      ? condition.values
      : condition.intervals.map((interval) =>
          domain.kind === 'number' ? intervalInWords(stepped(interval, domain), domain) : '',
        );
  return `${condition.not ? 'not ' : ''}${inSeries(words, 'or')}`;
}
