import { describe, expect, it } from 'vitest';
import { requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import { freshnessOn, type Freshness } from '../../src/model/freshness.ts';
import { needsReview, reviewDays } from '../../src/model/review-days.ts';
import { baseOf, sopText } from '../little-base.ts';

function daysOf(fields: string, policy: string) {
  const base = baseOf({ 'sops/bread/bake.md': sopText(fields), 'policy.yaml': policy });
  return reviewDays(base.sops[0]!, base.policy);
}

const withStatus = (status: string) => baseOf({ 'sops/a.md': sopText(`status: ${status}`) }).sops[0]!;

describe('freshness', () => {
  const days = daysOf('reviewed: 2026-03-14', 'intervals: { medium: 6 months }\ndue_soon: 2 weeks\ngrace: 3 days\n')!;

  it('has three days that decide', () => {
    expect(days).toEqual({ warnFrom: '2026-08-31', due: '2026-09-14', lastDay: '2026-09-17' });
  });

  it.each<[string, Freshness]>([
    ['2026-03-13', 'fresh'],
    ['2026-08-30', 'fresh'],
    ['2026-08-31', 'due'],
    ['2026-09-13', 'due'],
    ['2026-09-14', 'due'],
    ['2026-09-15', 'due'],
    ['2026-09-17', 'due'],
    ['2026-09-18', 'overdue'],
    ['2030-01-01', 'overdue'],
  ])('on %s is %s', (today, expected) => {
    expect(freshnessOn(days, day(today))).toBe(expected);
  });

  it('without grace: good on the due day itself, overdue the day after', () => {
    const strict = daysOf('reviewed: 2026-03-14', '')!;
    expect(
      [day('2026-09-13'), day('2026-09-14'), day('2026-09-15')].map((today) => freshnessOn(strict, today)),
    ).toEqual(['due', 'due', 'overdue']);
  });

  it('without a window: nothing is due before the day', () => {
    const sudden = daysOf('reviewed: 2026-03-14', 'due_soon: 0 days\n')!;
    expect(freshnessOn(sudden, day('2026-09-13'))).toBe('fresh');
    expect(freshnessOn(sudden, day('2026-09-14'))).toBe('due');
  });

  it('goes by the interval of the SOP, else by the risk', () => {
    expect(daysOf('reviewed: 2026-01-31\nreview_every: 1 month', '')?.due).toBe('2026-02-28');
    expect(daysOf('reviewed: 2026-01-31\nrisk: high', '')?.due).toBe('2026-04-30');
    expect(daysOf('reviewed: 2026-01-31\nrisk: low', '')?.due).toBe('2027-01-31');
    expect(daysOf('reviewed: 2026-01-31\nreview_every: nonsense\nrisk: low', '')?.due).toBe('2027-01-31');
  });

  it('without a usable review date is unreviewed', () => {
    expect(daysOf('reviewed: 2026-02-30', '')).toBeUndefined();
    expect(daysOf('', '')).toBeUndefined();
    expect(freshnessOn(undefined, day('2026-01-01'))).toBe('unreviewed');
  });

  it('is asked of what is in force', () => {
    expect(['draft', 'pilot', 'active', 'retired'].map((status) => needsReview(withStatus(status)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
