import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Place } from '../../model/place.ts';
import type { Rewrite } from '../rewrite.ts';
import { textAt } from '../text-edit.ts';
import { removeItem } from '../yaml-list.ts';
import { scalarLike } from '../yaml-scalar.ts';
import { withoutClashes } from './clash.ts';
import { titleOf } from './naming.ts';
import { firstSteps, type Handover, type Step } from './step.ts';

/** What stays as it is, and why. */
interface Left {
  readonly file: string;
  readonly place: Place;
  readonly what: string;
  readonly reason: string;
}

export interface HandoverPlan {
  /** In the order of the files and of their lines. */
  readonly rewrites: readonly Rewrite[];
  readonly left: readonly Left[];
}

/** What changes when one person's work goes to somebody else. Nothing to do gives an empty plan. */
export function planHandover(base: KnowledgeBase, handover: Handover): HandoverPlan {
  const steps = withoutClashes(firstSteps(base, handover), base, handover);
  return {
    rewrites: steps.flatMap((step) => rewriteOf(step, base, handover) ?? []).toSorted(inOrder),
    left: steps.flatMap(({ naming, outcome }) => {
      if (outcome.kind !== 'leave') return [];
      const { located, path } = naming;
      const what = titleOf(naming, base);
      return [{ file: located.file, place: located.at(...path), what, reason: outcome.reason }];
    }),
  };
}

function rewriteOf({ naming, before, outcome }: Step, base: KnowledgeBase, { to }: Handover): Rewrite | undefined {
  if (outcome.kind === 'leave') return undefined;
  const { located, path } = naming;
  const source = base.sources.get(located.file) ?? '';
  const told = { file: located.file, what: titleOf(naming, base), before };
  const place = located.at(...path);
  if (outcome.kind === 'replace') {
    const text = scalarLike(textAt(source, place), outcome.by);
    return { ...told, after: outcome.by, edit: { place, text } };
  }
  const { length } = base.directory.roles.get(naming.subject)!.holders;
  const list = { located, path: path.slice(0, -1), length, source };
  return { ...told, after: `nobody else: ${to} is there already`, edit: removeItem(list, Number(path.at(-1))) };
}

function inOrder(a: Rewrite, b: Rewrite): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.edit.place.line - b.edit.place.line || a.edit.place.column - b.edit.place.column;
}
