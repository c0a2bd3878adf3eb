import { z } from 'zod';
import { calendarDate } from '../../model/calendar-date.ts';
import { interval } from '../../model/interval.ts';

/** Text that is not blank. */
export const words = z.string().trim().min(1, 'Expected some text.');

/** An id: letters, digits, and `-`, `_`, `.` or `/` inside. */
export const identifier = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u, { error: ({ input }) => expectedId(String(input)) });

/** Most often it is a name that was written where its id should be: "Ana Reis" for `ana-reis`. */
function expectedId(written: string): string {
  const like = written
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._/]+/gu, '-')
    .replaceAll(/^[^\p{L}\p{N}]+|-+$/gu, '');
  return `Expected an id of letters, digits and hyphens${like === '' ? '' : `, such as "${like}"`}.`;
}

export const identifiers = z.array(identifier);

/** A date that is judged later, by a rule of its own, so that any text is let through here. */
export const writtenDate = z.string().meta({ format: 'date' });

/** A date that must be one. */
export const date = z
  .string()
  .refine((text) => calendarDate(text) !== undefined, 'Expected a date as YYYY-MM-DD.')
  .meta({ format: 'date' });

/** `6 months`, `90 days`, `P6M`. */
export const span = z
  .string()
  .refine((text) => interval(text) !== undefined, 'Expected an interval such as "6 months", "90 days" or "P6M".')
  .meta({ pattern: '^(\\d{1,4} *(days?|weeks?|months?|years?)|P\\d{1,4}[DWMY])$' });

/** A time zone of the IANA database. */
export const timeZone = z.string().refine(isTimeZone, 'Expected a time zone such as "Europe/London".');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
