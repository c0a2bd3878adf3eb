import type { Change } from '../model/change.ts';
import { changesBetween } from '../model/changes/changes-between.ts';
import { firstFew } from '../model/few.ts';
import type { Policy } from '../model/policy.ts';
import type { Sop } from '../model/sop.ts';

/** What has happened to what an SOP prescribes: the changes that its digest tells of. */
export function normativeChanges(before: Sop, after: Sop, { sections }: Pick<Policy, 'sections'>): readonly Change[] {
  const informative = new Set(sections.informative.map((name) => name.toLowerCase()));
  return changesBetween(before, after, sections).changes.filter(({ kind, section, where }) =>
    section === undefined ? kind === 'parameter-changed' || where === 'title' : !informative.has(section.toLowerCase()),
  );
}

/** The first few of them, a sentence each. `rest` says where the others are shown. */
export function changesTold(changes: readonly Change[], rest: string): string {
  const shown = firstFew(changes).map(({ sentence }) => ` ${sentence}`);
  const others = changes.length - shown.length;
  return `${shown.join('')}${others > 0 ? ` And ${others} more; ${rest} shows all.` : ''}`;
}
