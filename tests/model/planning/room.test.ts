import { describe, expect, it } from 'vitest';
import { requireCalendarDate as date } from '../../../src/model/calendar-date.ts';
import { roomOf, type Reviewer } from '../../../src/model/planning/room.ts';
import { dayNumber, weekOfDay } from '../../../src/model/week.ts';

const capacity = { reviewsPerWeek: 5, reviewsPerDay: 2 };
const ana: Reviewer = { id: 'ana-reis', away: [], recorded: [] };
const week = weekOfDay(dayNumber(date('2026-06-15')));

function most(reviewer: Partial<Reviewer>, today: string, ahead = 0): number {
  return roomOf({ ...ana, ...reviewer }, capacity, date(today))(week + ahead).most;
}

describe('the room of a person', () => {
  it('is the capacity in a whole week, and a share of it in what is left of one', () => {
    expect(most({}, '2026-06-15')).toBe(5);
    expect(most({}, '2026-06-17')).toBe(3);
    expect(most({}, '2026-06-19')).toBe(1);
    expect(most({}, '2026-06-20')).toBe(0);
    expect(most({}, '2026-06-20', 1)).toBe(5);
  });

  it('has no day before the person comes, after they leave or while they are away', () => {
    expect(most({ from: date('2026-06-18') }, '2026-06-15')).toBe(2);
    expect(most({ left: date('2026-06-16') }, '2026-06-15')).toBe(1);
    expect(most({ left: date('2026-06-15') }, '2026-06-15')).toBe(0);
    expect(most({ away: [{ from: date('2026-06-10'), to: date('2026-06-18') }] }, '2026-06-15')).toBe(1);
    expect(most({ away: [{ from: date('2026-06-15'), to: date('2026-06-19') }] }, '2026-06-15')).toBe(0);
  });

  it('is less by what was recorded this week, and today', () => {
    const recorded = [date('2026-06-12'), date('2026-06-15'), date('2026-06-16'), date('2026-06-16')];
    const room = roomOf({ ...ana, recorded }, capacity, date('2026-06-16'));
    expect(room(week).most).toBe(2);
    expect(room(week).days.map((day) => day.most)).toEqual([0, 2, 2, 2]);
    expect(room(week + 1).most).toBe(5);
  });
});
