import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { CalendarDate } from '../model/calendar-date.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import { daysBetween } from '../model/days.ts';
import { shownPath } from './baseline.ts';
import { writeFiles } from './write-files.ts';

type Days = Readonly<Record<string, readonly string[]>>;

/** How long it is remembered what was sent. */
const keptDays = 7;

/** What was sent on a day, in a file of our own, by digests: neither addresses nor texts are kept. */
export class SentLog {
  private readonly file: string;
  private readonly day: CalendarDate;
  private readonly others: Days;
  private readonly sent: Set<string>;

  /** Reads the file, and writes it at once: whoever cannot remember must not begin to send. */
  constructor(file: string, day: CalendarDate) {
    const { [day]: today = [], ...others } = read(file);
    this.file = file;
    this.day = day;
    this.others = Object.fromEntries(
      Object.entries(others).filter(([other]) => Math.abs(daysBetween(other as CalendarDate, day)) <= keptDays),
    );
    this.sent = new Set(today);
    this.save();
  }

  has(digest: string): boolean {
    return this.sent.has(digest);
  }

  add(digest: string): void {
    this.sent.add(digest);
    this.save();
  }

  private save(): void {
    const { file, day, others, sent } = this;
    const text = `${JSON.stringify({ version: 1, sent: { ...others, [day]: [...sent] } }, undefined, 2)}\n`;
    try {
      writeFiles(dirname(file), new Map([[basename(file), text]]));
    } catch (error) {
      throw new ConfigurationError(
        `What was sent cannot be remembered: ${shownPath(file)} cannot be written (${(error as Error).message}). Name another file with --state.`,
      );
    }
  }
}

function read(file: string): Days {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigurationError(`${shownPath(file)} cannot be read: ${(error as Error).message}.`);
  }
  const days = daysIn(text);
  if (days) return days;
  throw new ConfigurationError(
    `${shownPath(file)} does not say what was sent: it was cut off, or is another file. Delete it, or name another with --state.`,
  );
}

function daysIn(text: string): Days | undefined {
  try {
    const { version, sent } = JSON.parse(text) as { readonly version?: unknown; readonly sent?: unknown };
    if (version !== 1 || typeof sent !== 'object' || sent === null) return undefined;
    return Object.values(sent).every((digests) => Array.isArray(digests)) ? (sent as Days) : undefined;
  } catch {
    return undefined;
  }
}
