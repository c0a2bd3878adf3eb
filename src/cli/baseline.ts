import { resolve } from 'node:path';
import { acceptable } from '../check/baseline.ts';
import { baselineText } from '../edit/baseline.ts';
import { loadBaseline, saveBaseline, shownPath } from '../load/baseline.ts';
import type { KnownFinding, Report } from '../model/finding.ts';
import { amount } from '../report/closing.ts';
import type { Rule } from '../rules/define-rule.ts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly acceptNew?: boolean;
  readonly shrink?: boolean;
}

/** A baseline in use, and what is to become of it. */
export interface OpenedBaseline {
  readonly file: string;
  readonly entries: readonly KnownFinding[];
  readonly change: 'accept-new' | 'shrink' | undefined;
}

export interface KeptBaseline {
  /** What holds from now on. */
  readonly entries: readonly KnownFinding[];
  /** What became of the file, for those who watch. */
  readonly said?: string;
}

/** The baseline that flags name; `part` is what shows less than everything, in words. */
export function openBaseline(flags: BaselineFlags, part: string | undefined, io: Io): OpenedBaseline | undefined {
  const file = baselineFile(flags, io);
  const { acceptNew, shrink } = flags;
  if (acceptNew && shrink) {
    throw new Cannot('--accept-new and --shrink do not go together.', '--accept-new also drops what is gone.');
  }
  const change = acceptNew ? 'accept-new' : shrink ? 'shrink' : undefined;
  if (file === undefined) {
    if (change === undefined) return undefined;
    throw new Cannot(`--${change} needs the baseline it is to write.`, 'Name the file with --baseline <file>.');
  }
  if (change !== undefined && part !== undefined) {
    throw new Cannot(
      `--${change} writes the baseline of the whole knowledge base, and ${part} shows only a part of it.`,
      'Leave it out.',
    );
  }
  return { file, entries: loadBaseline(file, { mayBeMissing: change === 'accept-new' }), change };
}

/** Absolute path of the baseline that is asked for. */
export function baselineFile({ baseline }: BaselineFlags, { env, cwd }: Io): string | undefined {
  if (baseline === '') throw new Cannot('--baseline is empty.', 'Name the file that holds what is known from before.');
  const named = baseline ?? env.SOP_BASELINE;
  return named === undefined || named === '' ? undefined : resolve(cwd, named);
}

/** Writes a baseline as it was asked for. Without being asked, it only says what could be dropped. */
export function keepBaseline(opened: OpenedBaseline, report: Report, rules: readonly Rule[]): KeptBaseline {
  const { file, entries, change } = opened;
  const shown = shownPath(file);
  const stale = new Set(report.stale);
  if (change === undefined) {
    if (stale.size === 0) return { entries };
    const [are, them] = stale.size === 1 ? ['is', 'it'] : ['are', 'them'];
    const remedy = `sop check --baseline ${shown} --shrink drops ${them}`;
    return { entries, said: `${amount(stale.size, 'finding')} in ${shown} ${are} gone: ${remedy}.` };
  }
  const next =
    change === 'shrink' ? entries.filter((entry) => !stale.has(entry)) : acceptable(report.findings, rules, entries);
  saveBaseline(file, baselineText(next));
  const took = change === 'shrink' ? '' : `took in ${amount(without(next, entries), 'finding')}, `;
  return { entries: next, said: `${shown}: ${took}dropped ${without(entries, next)}, holds ${next.length}.` };
}

/** How many of these entries are not among the others. */
function without(entries: readonly KnownFinding[], others: readonly KnownFinding[]): number {
  const there = new Set(others);
  return entries.filter((entry) => !there.has(entry)).length;
}
