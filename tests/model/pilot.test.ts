import { assert, constantFrom, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { expectation, expectationInWords, isMet, newestReading } from '../../src/model/pilot.ts';

describe('the expectation of a pilot', () => {
  it.each([
    ['queue-wait below 3 minutes', { kpi: 'queue-wait', sense: 'below', value: 3, unit: 'minutes' }],
    ['loaf-waste at most 4.5%', { kpi: 'loaf-waste', sense: 'at most', value: 4.5, unit: '%' }],
    [' margin  at least   -2 ', { kpi: 'margin', sense: 'at least', value: -2 }],
    ['sales above 1200 loaves a day', { kpi: 'sales', sense: 'above', value: 1200, unit: 'loaves a day' }],
  ])('is read: %s', (text, expected) => {
    expect(expectation(text)).toEqual(expected);
  });

  it.each(['', 'shorter queues', 'queue-wait below', 'queue-wait under 3', 'below 3', 'queue-wait below three'])(
    'is no number of a KPI: "%s"',
    (text) => expect(expectation(text)).toBe(undefined),
  );

  it('is told as people say it, in the unit of the KPI where it has none', () => {
    expect(expectationInWords(expectation('waste below 4')!, { unit: '%' })).toBe('below 4%');
    expect(expectationInWords(expectation('sales at least 1200')!, { unit: 'loaves' })).toBe('at least 1,200 loaves');
    expect(expectationInWords(expectation('sales at least 1200')!, {})).toBe('at least 1,200');
  });

  it('is met on one side of its number, and on the number only where it says so', () => {
    const sense = constantFrom('below', 'at most', 'above', 'at least');
    const number = double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    assert(
      property(sense, number, (words, value) => {
        const expected = { kpi: 'x', sense: words, value };
        expect(isMet(expected, value)).toBe(words.startsWith('at'));
        expect(isMet(expected, value - 1)).toBe(words === 'below' || words === 'at most');
        expect(isMet(expected, value + 1)).toBe(words === 'above' || words === 'at least');
      }),
    );
  });
});

const at = (date: string, value: number, location?: string) => ({
  date: requireCalendarDate(date),
  value,
  ...(location === undefined ? {} : { location }),
});

describe('the newest reading', () => {
  const readings = [
    at('2026-05-04', 9, 'hill'),
    at('2026-05-11', 2, 'river'),
    at('2026-05-11', 5),
    at('2026-05-04', 1),
  ];

  it('is the mean of its day, at the locations that are asked for', () => {
    expect(newestReading({ readings })).toEqual({ date: '2026-05-11', value: 3.5 });
    expect(newestReading({ readings }, ['hill'])).toEqual({ date: '2026-05-11', value: 5 });
    expect(newestReading({ readings: readings.slice(0, 2) }, ['hill'])).toEqual({ date: '2026-05-04', value: 9 });
    expect(newestReading({ readings: [] })).toBe(undefined);
  });
});
