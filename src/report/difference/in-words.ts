import type { Approval } from '../../model/difference/approvals.ts';
import type { DataDifference } from '../../model/difference/data-differences.ts';
import type { SopDifference } from '../../model/difference/sop-differences.ts';
import { capital } from '../../model/capital.ts';
import { amount, asOf } from '../closing.ts';
import type { DifferenceReport, Revision } from './difference-report.ts';

/** How much an SOP changed, in two or three words. */
export function weightInWords({ state, weight }: SopDifference): string {
  if (state === 'new' || state === 'removed' || state === 'unreadable') return state;
  const own = {
    material: 'changes the work',
    editorial: 'other words, same work',
    formatting: 'formatting only',
    none: state === 'changed' ? 'review recorded' : 'same words',
  }[weight];
  return state === 'changed' ? own : `${state}, ${own}`;
}

/** What happened to a whole SOP, before its single changes: a sentence each. */
export function remarksOn(sop: SopDifference): readonly string[] {
  const { state, file, formerId, keepsAlias, replacedBy, review, approvers } = sop;
  const remarks: string[] = [];
  if (state === 'new') remarks.push('It is new: read all of it.');
  if (state === 'removed') remarks.push(`The file ${file} was removed. Links to it lead nowhere now.`);
  if (state === 'unreadable') remarks.push('Its frontmatter cannot be read on one side: read the text itself.');
  if (formerId !== undefined) {
    const links = keepsAlias
      ? 'The old name is kept as an alias, so links still work.'
      : `The old name is not among its aliases, so links to it lead nowhere: add it.`;
    remarks.push(`It was called ${formerId} before. ${links}`);
  }
  if (state === 'retired')
    remarks.push(`It is retired; ${replacedBy === undefined ? 'nothing replaces it' : `${replacedBy} replaces it`}.`);
  if (review !== undefined) remarks.push(reviewInWords(review));
  if (approvers.length === 0) remarks.push('Neither an owner nor a deputy is given: nobody answers for this change.');
  return remarks;
}

function reviewInWords({ reviewed, by, outcome, note }: NonNullable<SopDifference['review']>): string {
  const when = reviewed === undefined ? 'The record of a review was taken out' : `A review is recorded for ${reviewed}`;
  const who = by === undefined ? '' : ` by ${by}`;
  const what = outcome === undefined ? '' : `, outcome ${outcome}`;
  return `${when}${who}${what}${note === undefined ? '.' : `: ${note}`}`;
}

/** `Ana Reis`, or the holders of a role: `Head baker (Ana Reis)`. */
export function whoIs({ id, name, people }: Approval): string {
  const [only, ...others] = people;
  if (only === undefined) return `${name} (nobody who is there today)`;
  if (others.length === 0 && only.id === id) return name;
  return `${name} (${people.map((person) => person.name).join(', ')})`;
}

/** `a, b and 7 more`. */
export function enumerated(all: readonly string[], most = Infinity): string {
  return all.length <= most ? all.join(', ') : `${all.slice(0, most).join(', ')} and ${all.length - most} more`;
}

/** Says what changed in a data file, and what leans on it; of long lists only the first. */
export function dataInWords({ state, entries, dependents }: DataDifference, most?: number): readonly string[] {
  const what =
    state === 'new'
      ? 'new file'
      : state === 'removed'
        ? 'file removed'
        : entries.length === 0
          ? 'other text, nothing that is read from it differs'
          : enumerated(
              entries.map((entry) => `${entry.kind} ${entry.id} ${entry.state}`),
              most,
            );
  const { everything, sops, kpis } = dependents;
  return [
    what,
    ...(everything ? ['every SOP is judged by it'] : []),
    ...(sops.length > 0 ? [`${leanOn(sops.length, 'SOP')} on it: ${enumerated(sops, most)}`] : []),
    ...(kpis.length > 0 ? [`${leanOn(kpis.length, 'KPI')} on it: ${enumerated(kpis, most)}`] : []),
  ];
}

function leanOn(count: number, noun: string): string {
  return `${amount(count, noun)} ${count === 1 ? 'depends' : 'depend'}`;
}

type Forms = readonly [one: string, many: string];

const sorts = {
  material: ['changes the work', 'change the work'],
  editorial: ['says the same in other words', 'say the same in other words'],
  formatting: ['is only set differently', 'are only set differently'],
  none: ['has a review recorded', 'have a review recorded'],
  new: ['is new', 'are new'],
  removed: ['is removed', 'are removed'],
  renamed: ['is renamed', 'are renamed'],
  retired: ['is retired', 'are retired'],
  unreadable: ['cannot be read', 'cannot be read'],
} as const satisfies Readonly<Record<string, Forms>>;

function sortOf({ state, weight }: SopDifference): Forms {
  return sorts[state === 'changed' ? weight : state];
}

/** `3 SOPs differ: 1 is new; 2 change the work.` */
export function headline({ sops, findings }: DifferenceReport): string {
  const counts = [...Map.groupBy(sops, sortOf)].map(
    ([[one, many], own]) => `${own.length} ${own.length === 1 ? one : many}`,
  );
  const total =
    sops.length === 0 ? 'No SOP differs' : `${amount(sops.length, 'SOP')} ${sops.length === 1 ? 'differs' : 'differ'}`;
  const { introduced, resolved } = findings;
  const told = [
    introduced.length > 0 ? `${amount(introduced.length, 'finding')} introduced` : 'no finding introduced',
    ...(resolved.length > 0 ? [`${resolved.length} resolved`] : []),
  ];
  return `${total}${counts.length > 0 ? `: ${counts.join('; ')}` : ''}. ${capital(told.join(', '))}.`;
}

/** `main at 1a2b3c4d5e compared with the working tree, judged as of 22 Nov 2026`. */
export function comparedIn(report: DifferenceReport): string {
  return `${revision(report.base)} compared with ${revision(report.head)}, judged ${asOf(report)}`;
}

const shownOfHash = 10;

function revision({ name, commit }: Revision): string {
  if (commit === undefined) return name;
  const hash = commit.slice(0, shownOfHash);
  return commit.startsWith(name) ? hash : `${name} at ${hash}`;
}
