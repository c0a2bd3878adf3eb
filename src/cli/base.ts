import { relative } from 'node:path';
import { calendarDate, type CalendarDate } from '../model/calendar-date.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { loadKnowledgeBase, type LoadOptions } from '../load/knowledge-base.ts';
import { todayFor } from '../load/clock.ts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';
import { rootFolder, type Root } from './root.ts';

/** Flags that every command takes. */
export interface CommonFlags {
  readonly root?: string;
  readonly today?: string;
  readonly verbose?: boolean;
}

export interface OpenedBase {
  readonly base: KnowledgeBase;
  readonly root: Root;
  readonly today: CalendarDate;
}

export async function openBase(flags: CommonFlags, io: Io, options: LoadOptions = {}): Promise<OpenedBase> {
  const asked = askedDay(flags, io);
  const root = rootFolder(flags.root, io);
  const base = await loadKnowledgeBase(relative('', root.absolute) || '.', options);
  return { base, root, today: todayFor(base.policy, asked) };
}

/** The day a person asked for, when it is one. */
export function askedDay(flags: CommonFlags, io: Io): CalendarDate | undefined {
  const [name, text] = flags.today === undefined ? ['SOP_TODAY', io.env.SOP_TODAY] : ['--today', flags.today];
  if (text === undefined || text === '') return undefined;
  const date = calendarDate(text);
  if (date === undefined)
    throw new Cannot(`${name} is "${text}", which is no day.`, 'Write it as YYYY-MM-DD: 2026-09-14.');
  return date;
}
