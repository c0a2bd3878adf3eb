import { expect, test } from 'vitest';
import { dayInZone } from '../../../src/model/calendar-date.ts';
import { dayIn } from '../../../src/site/scripts/readers-day.ts';

test.each([
  ['Pacific/Auckland', '2026-05-04T12:30:00Z'],
  ['America/Los_Angeles', '2026-01-01T05:00:00Z'],
  ['Europe/Lisbon', '2026-03-29T00:30:00Z'],
  ['Asia/Kolkata', '2026-12-31T18:29:59Z'],
])('in %s at %s it is the same day as for the checker', (zone, instant) => {
  expect(dayIn(zone, new Date(instant))).toBe(dayInZone(Date.parse(instant), zone));
});

test('a zone that the browser does not know gives no day', () => {
  expect(dayIn('Moon/Tycho', new Date())).toBeUndefined();
});
