import { assert, boolean, constantFrom, date as instants, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDates } from '../../src/model/guess-date.ts';

const days = instants({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map(
  (instant) => instant.toISOString().slice(0, 10),
);
const english = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

describe('guessDates', () => {
  it('is sure of forms that start with the year, and of months in words', () => {
    assert(
      property(days, (day) => {
        const [year, month, date] = day.split('-').map(Number);
        const forms = [
          `${day}T23:59:59+01:00`,
          `${day} 08:00`,
          `${year}/${month}/${date}`,
          day.replaceAll('-', ''),
          english.format(new Date(day)),
        ];
        for (const form of forms) expect({ form, means: guessDates(form) }).toEqual({ form, means: [day] });
      }),
    );
  });

  it('offers both days when day and month can change places, and the true one always', () => {
    assert(
      property(days, constantFrom('/', '.', '-', ' '), boolean(), (day, separator, american) => {
        const [year, month, date] = day.split('-');
        const form = (american ? [month, date, year] : [date, month, year]).join(separator);
        expect(guessDates(form)).toContain(day);
        expect(guessDates(form)).toHaveLength(Number(date) <= 12 && date !== month ? 2 : 1);
      }),
    );
  });

  it.each(['14 June 2026', '14th Jun 2026', 'Jun. 14, 2026', '14-Jun-2026', '2026.6.14', ' 2026-06-14 '])(
    'reads %s as 2026-06-14',
    (text) => expect(guessDates(text)).toEqual(['2026-06-14']),
  );

  it.each(['', '2026', '14/06/26', 'last Tuesday', '14 Juno 2026', '31/06/2026', '2026-6', '2026-06-14-2'])(
    'does not guess at "%s"',
    (text) => expect(guessDates(text)).toEqual([]),
  );
});
