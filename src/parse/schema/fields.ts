import { z } from 'zod';
import { calendarDate } from '../../model/calendar-date.ts';
import { guessDates } from '../../model/guess-date.ts';
import { interval } from '../../model/interval.ts';

/** Text that is not blank. */
export const words = z.string().trim().min(1, 'Expected some text.');

/** An id: letters, digits, and `-`, `_`, `.` or `/` inside. */
const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;
export const identifier = z.string().regex(idForm, { error: ({ input }) => expectedId(String(input)) });

/** The id of an SOP, or of its version at a location: `stores/open-the-store@porto`. */
export const localOrSop = z
  .string()
  .regex(new RegExp(`${idForm.source.slice(0, -1)}(?:@[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)?$`, 'u'), {
    error: ({ input }) => expectedId(String(input)),
  });

function expectedId(written: string): string {
  const like = idLike(written);
  return `Expected an id of letters, digits and hyphens${like === '' ? '' : `, such as "${like}"`}.`;
}

/** Most often it is a name that was written where its id should be: "Ana Reis" for `ana-reis`. */
function idLike(written: string): string {
  return written
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}._/]+/gu, '-')
    .replaceAll(/^[^\p{L}\p{N}]+|-+$/gu, '');
}

export const identifiers = z.array(identifier);

/** A date that is judged later, by a rule of its own, so that any text is let through here. */
export const writtenDate = z.string().meta({ format: 'date' });

/** A date that must be one. */
export const date = z
  .string()
  .refine((text) => calendarDate(text) !== undefined, {
    error: 'Expected a date as YYYY-MM-DD.',
    params: { isDate: true },
  })
  .meta({ format: 'date' });

/** What the author of a text that is no id or no date may have meant. */
export function meantBy(issue: z.core.$ZodIssue, text: string): readonly string[] {
  if (issue.code === 'custom' && issue.params?.isDate === true) return guessDates(text);
  if (issue.code !== 'invalid_format' || issue.pattern !== String(idForm)) return [];
  const like = idLike(text);
  return like === '' ? [] : [like];
}

/** `6 months`, `90 days`, `P6M`. */
export const span = z
  .string()
  .refine((text) => interval(text) !== undefined, 'Expected an interval such as "6 months", "90 days" or "P6M".')
  .meta({ pattern: '^(\\d{1,4} *(days?|weeks?|months?|years?)|P\\d{1,4}[DWMY])$' });

/** As {@link span}, and not nothing: what comes back after no time at all is always due. */
export const someTime = span.refine((text) => interval(text)?.count !== 0, 'Expected more than none.');

/** A time zone of the IANA database. */
export const timeZone = z.string().refine(isTimeZone, 'Expected a time zone such as "Europe/London".');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
