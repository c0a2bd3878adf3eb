import { describe, expect, it } from 'vitest';
import { notADate } from '../../src/rules/guess-date.ts';

describe('notADate', () => {
  it.each([
    ['2026-02-30', 'February 2026 has 28 days. Write a day that exists, as YYYY-MM-DD.'],
    ['2028-02-30', 'February 2028 has 29 days. Write a day that exists, as YYYY-MM-DD.'],
    ['2026-13-01', 'There is no month 13. Write a day that exists, as YYYY-MM-DD.'],
    ['2026-06-00', 'There is no day 0 in a month. Write a day that exists, as YYYY-MM-DD.'],
    ['2026-06-14T10:00:00Z', 'A date is written YYYY-MM-DD, without a time: 2026-06-14.'],
    ['03/04/2026', 'A date is written YYYY-MM-DD: this may be 2026-04-03 or 2026-03-04.'],
    ['soon', 'A date is written YYYY-MM-DD, as in 2026-06-15.'],
  ])('says of %s: %s', (text, message) => expect(notADate(text).message).toBe(message));
});
