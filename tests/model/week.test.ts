import { describe, expect, it } from 'vitest';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { dateOfDay, dayNumber, firstDayOf, isoWeek, mondayOf, weekday, weekOfDay } from '../../src/model/week.ts';

describe('a week', () => {
  it.each([
    ['2026-01-01', '2026-W01'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['1969-12-31', '1970-W01'],
  ])('of %s is %s', (day, week) => {
    expect(isoWeek(requireCalendarDate(day))).toBe(week);
  });

  it('starts on Monday and ends on Sunday', () => {
    const monday = requireCalendarDate('2026-06-15');
    const week = weekOfDay(dayNumber(monday));
    expect(dateOfDay(firstDayOf(week))).toBe(monday);
    expect(weekOfDay(dayNumber(monday) + 6)).toBe(week);
    expect(weekOfDay(dayNumber(monday) - 1)).toBe(week - 1);
    expect(['2026-06-15', '2026-06-21', '2024-02-29'].map((day) => weekday(requireCalendarDate(day)))).toEqual([
      'Mon',
      'Sun',
      'Thu',
    ]);
  });
});

describe('the week of a day', () => {
  it.each([
    ['2026-06-14', '2026-06-08'],
    ['2026-06-15', '2026-06-15'],
    ['2026-06-16', '2026-06-15'],
    ['2028-02-29', '2028-02-28'],
    ['2027-01-03', '2026-12-28'],
  ])('of %s begins on Monday %s', (date, monday) => {
    expect(mondayOf(requireCalendarDate(date))).toBe(monday);
  });
});
