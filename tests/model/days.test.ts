import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addInterval, requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import { daysBetween, inWords, longDate } from '../../src/model/days.ts';

describe('days', () => {
  it.each([
    ['2026-09-14', 'today'],
    ['2026-09-15', 'tomorrow'],
    ['2026-09-13', 'yesterday'],
    ['2026-09-17', 'in 3 days'],
    ['2026-09-02', '12 days ago'],
    ['2026-10-04', 'in 20 days'],
    ['2026-10-05', 'in 3 weeks'],
    ['2026-10-19', 'in 5 weeks'],
    ['2027-01-14', 'in 4 months'],
    ['2026-01-14', '8 months ago'],
  ])('to %s are "%s"', (to, words) => {
    expect(inWords(day('2026-09-14'), day(to))).toBe(words);
  });

  it('are counted over leap days and changes of the clock', () => {
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
        const from = day('1990-02-27');
        const to = addInterval(from, { count, unit: 'days' });
        expect(daysBetween(from, to)).toBe(count);
        expect(daysBetween(to, from)).toBe(count === 0 ? 0 : -count);
      }),
    );
  });

  it('are written as people write them', () => {
    expect(longDate(day('2026-09-04'))).toBe('4 Sep 2026');
  });
});
