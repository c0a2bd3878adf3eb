import { basename, dirname, resolve } from 'node:path';
import { writeFiles } from '../load/write-files.ts';
import { calendarDate, type CalendarDate } from '../model/calendar-date.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Plan } from '../model/planning/plan.ts';
import { dateOfDay, dayNumber, firstDayOf, weekOfDay } from '../model/week.ts';
import { obstacles } from '../report/planning/obstacles.ts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';
import { colourFor, say } from './output.ts';
import type { Root } from './root.ts';

interface End {
  readonly weeks?: string;
  readonly until?: string;
}

/** The last day that somebody wants to see of a plan. */
export function endOfPlan({ weeks, until }: End, today: CalendarDate): CalendarDate | undefined {
  if (weeks !== undefined) {
    const count = Number(weeks);
    if (!/^\d{1,3}$/.test(weeks) || count === 0) {
      throw new Cannot(`--weeks is "${weeks}", which is no number of weeks.`, 'Write a whole number from 1 to 999.');
    }
    return dateOfDay(firstDayOf(weekOfDay(dayNumber(today)) + count) - 1);
  }
  if (until === undefined) return undefined;
  const day = calendarDate(until);
  if (day === undefined)
    throw new Cannot(`--until is "${until}", which is no day.`, 'Write it as YYYY-MM-DD: 2026-09-14.');
  if (day < today) throw new Cannot(`--until is ${day}, which is before ${today}.`, 'Name a day to come.');
  return day;
}

export interface Showing {
  readonly format: 'table' | 'json' | 'ics';
  readonly base: KnowledgeBase;
  readonly root: Root;
  readonly output: string | undefined;
}

/** Writes a plan as data, to a file when one is named. What a calendar has no place for goes to those who watch. */
export async function showPlan(plan: Plan, { format, base, root, output }: Showing, io: Io): Promise<void> {
  const text = await textOf();
  if (output === undefined) io.stdout.write(text);
  else writeText(output, text, io);
  if (format === 'ics') for (const obstacle of obstacles(plan, root.prefix)) say(io, obstacle);

  async function textOf(): Promise<string> {
    if (format === 'ics') return (await import('../report/planning/plan-calendar.ts')).planCalendar(plan, base.site);
    if (format === 'json') {
      const { planJson } = await import('../report/planning/plan-json.ts');
      return planJson(plan, { frozen: base.policy.today === plan.today, site: base.site });
    }
    const { planTable } = await import('../report/planning/plan-table.ts');
    return planTable(plan, { prefix: root.prefix, colour: output === undefined && colourFor(io, 'stdout') });
  }
}

function writeText(output: string, text: string, io: Io): void {
  const file = resolve(io.cwd, output);
  try {
    writeFiles(dirname(file), new Map([[basename(file), text]]));
  } catch (error) {
    throw new Cannot(`The plan cannot be written to ${output}: ${(error as Error).message}.`);
  }
  io.stdout.write(`${output}\n`);
}
