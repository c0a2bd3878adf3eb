import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval, intervalInWords, roughLengthInDays, shortInterval } from '../../src/model/interval.ts';

describe('a short interval', () => {
  it.each([
    ['30d', { count: 30, unit: 'days' }],
    ['6w', { count: 6, unit: 'weeks' }],
    ['3m', { count: 3, unit: 'months' }],
    ['1Y', { count: 1, unit: 'years' }],
    ['6 months', { count: 6, unit: 'months' }],
    ['P6M', { count: 6, unit: 'months' }],
  ])('%j is one', (text, expected) => {
    expect(shortInterval(text)).toEqual(expected);
  });

  it.each(['', 'd', '30', '-3d', '1.5m', '3mm', '3 d', '10000d'])('%j is none', (text) => {
    expect(shortInterval(text)).toBeUndefined();
  });
});

describe('an interval', () => {
  it.each([
    ['6 months', { count: 6, unit: 'months' }],
    ['1 week', { count: 1, unit: 'weeks' }],
    ['90 days', { count: 90, unit: 'days' }],
    ['2 Years', { count: 2, unit: 'years' }],
    ['12months', { count: 12, unit: 'months' }],
    [' 3 months ', { count: 3, unit: 'months' }],
    ['P6M', { count: 6, unit: 'months' }],
    ['P1Y', { count: 1, unit: 'years' }],
    ['P2W', { count: 2, unit: 'weeks' }],
    ['P90D', { count: 90, unit: 'days' }],
  ])('%j is one', (text, expected) => {
    expect(interval(text)).toEqual(expected);
  });

  it.each([
    '',
    '6',
    'months',
    'six months',
    '-6 months',
    '6.5 months',
    '6 fortnights',
    'P6',
    'P1Y6M',
    'PT6H',
    'p6m',
    'P',
  ])('%j is none', (text) => expect(interval(text)).toBeUndefined());

  it('reads back what it says', () => {
    const any = fc.record({
      count: fc.integer({ min: 0, max: 9999 }),
      unit: fc.constantFrom('days', 'weeks', 'months', 'years'),
    });
    fc.assert(
      fc.property(any, (one) => {
        expect(interval(intervalInWords(one))).toEqual(one);
      }),
    );
  });

  it('has a length to compare by', () => {
    const lengths = ['1 day', '1 week', '30 days', '1 month', '3 months', '6 months', '1 year', '2 years'];
    const days = lengths.map((text) => roughLengthInDays(interval(text)!));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(roughLengthInDays(interval('12 months')!)).toBeCloseTo(roughLengthInDays(interval('1 year')!));
  });
});
