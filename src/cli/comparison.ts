import { check } from '../check/check.ts';
import { foundBefore } from '../check/before.ts';
import { forFolderAlone, rulesThatLookOutside } from '../check/configure.ts';
import { todayFor } from '../load/clock.ts';
import { commitNamed, commonAncestor, loadKnowledgeBaseAt } from '../load/revision.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import { differenceBetween } from '../model/difference/base-difference.ts';
import type { Finding } from '../model/finding.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { DifferenceReport, Revision } from '../report/difference/difference-report.ts';
import { rules } from '../rules/index.ts';
import { askedDay, openBase, type CommonFlags } from './base.ts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';
import { rootFolder, type Root } from './root.ts';

interface Comparison {
  readonly report: DifferenceReport;
  readonly root: Root;
}

/** Compares two states of the content folder: `base..head`, or `base` with the folder as it is on disk. */
export async function compare(range: string | undefined, flags: CommonFlags, io: Io): Promise<Comparison> {
  const root = rootFolder(flags.root, io);
  const { base: named, head: name } = endsOf(range);
  const from = named ?? (await usualBase(root));
  const commit = name === undefined ? undefined : await commitNamed(root.absolute, name);
  const ancestor = await commonAncestor(root.absolute, from, commit);
  const before = await loadKnowledgeBaseAt(root.absolute, ancestor);
  const after =
    commit === undefined
      ? (await openBase(flags, io, { mayBeEmpty: true })).base
      : await loadKnowledgeBaseAt(root.absolute, commit);
  if (isEmpty(before) && isEmpty(after))
    throw new Cannot(
      `No SOP was found below "${root.shown}", neither before nor after.`,
      'Name the folder with --root.',
    );
  const today = todayFor(after.policy, askedDay(flags, io));
  // The two sides have the same history, and of what else stands outside the folder only one is at hand.
  const findingsIn = (base: KnowledgeBase): readonly Finding[] =>
    check({ ...base, policy: forFolderAlone(rules, base.policy) }, rules, { today }).findings;
  const report: DifferenceReport = {
    asOf: today,
    frozen: after.policy.today === today,
    root: root.shown,
    base: { name: from, commit: ancestor },
    head: headOf(name, commit),
    rulesLeftOut: rulesThatLookOutside(rules, after.policy),
    ...differenceBetween(
      { base: before, report: { findings: foundBefore(before, after.policy, findingsIn) } },
      { base: after, report: { findings: findingsIn(after) } },
      today,
    ),
  };
  return { report, root };
}

/** A ref has no two points in a row. Three points mean the same as two: both begin where the work left the base. */
function endsOf(range = ''): { readonly base: string | undefined; readonly head: string | undefined } {
  const [base = '', head] = range.split(/\.{2,3}/);
  return { base: base === '' ? undefined : base, head: head === '' ? 'HEAD' : head };
}

const usual = ['origin/main', 'main'];

async function usualBase({ absolute }: Root): Promise<string> {
  for (const name of usual) {
    try {
      await commitNamed(absolute, name);
      return name;
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
    }
  }
  throw new Cannot(
    `There is nothing to compare with: git knows neither ${usual.join(' nor ')} here.`,
    'Name a branch, a tag or a commit: sop diff v1..HEAD.',
  );
}

function headOf(name: string | undefined, commit: string | undefined): Revision {
  return name === undefined || commit === undefined ? { name: 'the working tree' } : { name, commit };
}

function isEmpty({ sops, unreadable }: KnowledgeBase): boolean {
  return sops.length + unreadable.length === 0;
}
