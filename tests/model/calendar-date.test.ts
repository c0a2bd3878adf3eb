import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addInterval,
  calendarDate,
  dayInZone,
  requireCalendarDate as day,
  subtractInterval,
  type CalendarDate,
} from '../../src/model/calendar-date.ts';
import { daysBetween } from '../../src/model/days.ts';
import type { Interval } from '../../src/model/interval.ts';

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10) as CalendarDate);
const part = (max: number) => fc.integer({ min: 0, max });
const unit = fc.constantFrom<Interval['unit']>('days', 'weeks', 'months', 'years');
const anyInterval = fc.record({ count: fc.integer({ min: 0, max: 60 }), unit });

describe('a calendar date', () => {
  it.each(['2026-09-14', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(calendarDate(text)).toBe(text);
  });

  it.each(
    ['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00'].concat(
      '2026-1-2',
      '20260102',
      '02/01/2026',
      '2026-01-02T10:00:00Z',
      '2026-01-02 ',
      ' 2026-01-02',
      '2026-01-02\n',
      '',
    ),
  )('%j is none', (text) => {
    expect(calendarDate(text)).toBeUndefined();
  });

  it('is exactly what the calendar has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), part(13), part(32), (year, month, dayOfMonth) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(calendarDate(text)).toBe(exists ? text : undefined);
      }),
    );
  });

  it('says which text is none', () => {
    expect(() => day('2026-02-30')).toThrow(new RangeError('"2026-02-30" is not a calendar date (YYYY-MM-DD)'));
  });
});

describe('calendar arithmetic', () => {
  it.each<[string, Interval, string]>([
    ['2026-01-31', { count: 1, unit: 'months' }, '2026-02-28'],
    ['2024-01-31', { count: 1, unit: 'months' }, '2024-02-29'],
    ['2026-01-31', { count: 3, unit: 'months' }, '2026-04-30'],
    ['2026-08-31', { count: 6, unit: 'months' }, '2027-02-28'],
    ['2024-02-29', { count: 1, unit: 'years' }, '2025-02-28'],
    ['2024-02-29', { count: 4, unit: 'years' }, '2028-02-29'],
    ['2024-02-28', { count: 1, unit: 'days' }, '2024-02-29'],
    ['2025-02-28', { count: 1, unit: 'days' }, '2025-03-01'],
    ['2026-12-28', { count: 1, unit: 'weeks' }, '2027-01-04'],
    ['2026-09-14', { count: 0, unit: 'months' }, '2026-09-14'],
  ])('%s and %j make %s', (from, interval, to) => {
    expect(addInterval(day(from), interval)).toBe(to);
  });

  it('goes back the same way', () => {
    expect(subtractInterval(day('2026-03-31'), { count: 1, unit: 'months' })).toBe('2026-02-28');
    expect(subtractInterval(day('2024-03-01'), { count: 1, unit: 'days' })).toBe('2024-02-29');
    expect(subtractInterval(day('2024-02-29'), { count: 1, unit: 'years' })).toBe('2023-02-28');
  });

  it('never lands before where it started, nor in a later month than the count says', () => {
    fc.assert(
      fc.property(anyDay, anyInterval, (from, interval) => {
        const to = addInterval(from, interval);
        expect(calendarDate(to)).toBe(to);
        expect(to >= from).toBe(true);
        expect(lengthIn(interval.unit, from, to)).toBe(interval.count);
      }),
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyInterval, (one, other, interval) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(addInterval(early, interval) <= addInterval(late, interval)).toBe(true);
      }),
    );
  });

  it('keeps the day of the month where the month has it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const to = addInterval(from, { count, unit: 'months' });
        const lastOfMonth = addInterval(`${to.slice(0, 7)}-01` as CalendarDate, { count: 1, unit: 'months' });
        const last = subtractInterval(lastOfMonth, { count: 1, unit: 'days' });
        expect(to.slice(8)).toBe(from.slice(8) < last.slice(8) ? from.slice(8) : last.slice(8));
      }),
    );
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2026-03-29T00:30:00Z', 'Europe/London', '2026-03-29'],
    ['2026-06-30T23:30:00Z', 'Europe/London', '2026-07-01'],
    ['2026-12-31T23:30:00Z', 'Europe/London', '2026-12-31'],
    ['2026-12-31T23:30:00Z', 'Europe/Lisbon', '2026-12-31'],
    ['2026-12-31T23:30:00Z', 'Asia/Tokyo', '2027-01-01'],
    ['2026-01-01T03:00:00Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T10:30:00Z', 'Pacific/Kiritimati', '2026-01-02'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(dayInZone(Date.parse(instant), zone)).toBe(expected);
  });
});

function lengthIn(size: Interval['unit'], from: CalendarDate, to: CalendarDate): number {
  if (size === 'days') return daysBetween(from, to);
  if (size === 'weeks') return daysBetween(from, to) / 7;
  return (monthsOf(to) - monthsOf(from)) / (size === 'years' ? 12 : 1);
}

function monthsOf(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
