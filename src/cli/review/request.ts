import { calendarDate, type CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import type { Sop } from '../../model/sop.ts';
import type { CommonFlags, OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { reviewableNamed } from '../named-local.ts';
import { oneOf } from '../one-of.ts';

/** The flags of `sop review`. */
export interface Flags extends CommonFlags {
  readonly outcome?: string;
  readonly note?: string;
  readonly by?: string;
  readonly on?: string;
  /** False for `--no-successor`. */
  readonly successor?: string | false;
  readonly yes?: boolean;
}

const outcomes = ['unchanged', 'changed', 'retire'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is said of one SOP; undefined where nobody has said yet. */
export interface Answer {
  readonly outcome: Outcome | undefined;
  readonly note: string | undefined;
  /** Id of the SOP that holds instead of a retired one; null when none does. */
  readonly successor: string | null | undefined;
}

/** What the flags ask for, refused at once where it names what does not exist. */
export interface Request {
  readonly sops: readonly Sop[];
  readonly on: CalendarDate;
  readonly answer: Answer;
}

export function requested(ids: readonly string[], flags: Flags, opened: OpenedBase): Request {
  const sops = [...new Set(ids.map((id) => readableSop(id, opened)))];
  const note = flags.note?.trim().replaceAll(/\s+/g, ' ');
  const outcome = flags.outcome === undefined ? undefined : oneOf('outcome', flags.outcome, outcomes);
  if (outcome !== 'retire' && flags.successor !== undefined) {
    const flag = flags.successor === false ? '--no-successor' : '--successor';
    throw new Cannot(`${flag} goes with --outcome retire.`, 'Only what is retired has a successor.');
  }
  return {
    sops,
    on: dayOf(flags.on, opened.today),
    answer: { outcome, note: note === '' ? undefined : note, successor: successorOf(flags.successor, sops, opened) },
  };
}

/** Flags that have to say what nobody can be asked for. */
export function missing({ outcome, note, successor }: Answer, yes: boolean | undefined): readonly string[] {
  const wanted: readonly (readonly [string, boolean])[] = [
    ['--outcome', outcome === undefined],
    ['--note', outcome === 'unchanged' && note === undefined],
    ['--successor or --no-successor', outcome === 'retire' && successor === undefined],
    ['--yes', yes !== true],
  ];
  return wanted.filter(([, isMissing]) => isMissing).map(([flag]) => flag);
}

function readableSop(typed: string, opened: OpenedBase): Sop {
  const { prefix } = opened.root;
  const sop = reviewableNamed(typed, opened);
  // What is spelt strangely was read all the same; what could not be taken may be the owner or a parameter.
  const problem = sop.problems.find(({ kind }) => kind !== 'unknown-key' && kind !== 'yaml-surprise');
  if (sop.kind === 'sop' && problem === undefined) return sop;
  const where = problem === undefined ? sop.file : `${sop.file}:${problem.place.line}`;
  throw new Cannot(
    `${sop.id} cannot be reviewed while part of it cannot be read: ${prefix}${where}${problem === undefined ? '.' : ` ${problem.message}`}`,
    `Put that right first; sop check ${prefix}${sop.file} says how.`,
  );
}

function dayOf(text: string | undefined, today: CalendarDate): CalendarDate {
  if (text === undefined) return today;
  const day = calendarDate(text);
  if (day === undefined) throw new Cannot(`--on is "${text}", which is no day.`, 'Write it as YYYY-MM-DD: 2026-09-14.');
  if (day <= today) return day;
  throw new Cannot(
    `--on is ${longDate(day)}, and today is ${longDate(today)}: nobody has done that review yet.`,
    'Record a review when it is done.',
  );
}

function successorOf(
  named: string | false | undefined,
  reviewed: readonly Sop[],
  { base }: OpenedBase,
): string | null | undefined {
  if (named === undefined) return undefined;
  if (named === false) return null;
  const living = base.sops.filter((sop) => sop.status !== 'retired' && !reviewed.includes(sop));
  const namesake = base.sops.find(({ id }) => id === named);
  if (namesake && !living.includes(namesake)) {
    const state = reviewed.includes(namesake) ? 'the one that is to be retired' : 'retired itself';
    throw new Cannot(`The successor "${named}" is ${state}.`, 'Name the SOP that holds from now on.');
  }
  return oneOf(
    'SOP',
    named,
    living.map(({ id }) => id),
  );
}
