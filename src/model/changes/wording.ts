import type { MarkName } from '../body.ts';
import type { Change } from '../change.ts';
import { differenceOf, type Difference, type MarkChange, type Rewording } from './difference.ts';
import { changeIn, ended, quoted, subject, type Scope } from './scope.ts';
import { joined, readable, type Token } from './tokens.ts';

/**
 * What happened to one text: each figure and each mark by itself, and the other words together. Inside a step they
 * are `step-reworded`, elsewhere `text-changed`.
 */
export function wordingChanges(before: string, after: string, scope: Scope): readonly Change[] {
  if (before === after) return [];
  const isStep = scope.step !== undefined;
  const difference = differenceOf(before, after, isStep);
  const { figures, marks, rewordings, words, weight } = difference;
  const changes: Change[] = figures.map((figure) => {
    const sentence = `${subject(scope)}: ${figure.before} became ${figure.after}.`;
    return changeIn(scope, { kind: 'figure-changed', weight: 'material', ...figure, words, sentence });
  });
  for (const mark of marks) changes.push(changeIn(scope, { ...markChange(mark, scope), words }));
  if (rewordings.length > 0 || changes.length === 0) {
    const kind = isStep ? 'step-reworded' : 'text-changed';
    changes.push(changeIn(scope, { kind, weight, before, after, words, sentence: reworded(difference, after, scope) }));
  }
  return changes;
}

const meanings: Readonly<Record<MarkName, string>> = {
  by: 'who does it',
  auto: 'the tool that runs it',
  approve: 'who approves it',
  handoff: 'the SOP that takes over',
  takes: 'how long it takes',
  param: 'the parameter',
  until: 'the day up to which it holds',
};

function markChange({ name, before, after }: MarkChange, scope: Scope): Omit<Change, 'where'> {
  const what = meanings[name];
  const said =
    before === undefined
      ? `it now says ${what}: ${after}`
      : after === undefined
        ? `it no longer says ${what} (it was ${before})`
        : `${what} is now ${after}; it was ${before}`;
  return {
    kind: 'mark-changed',
    weight: 'material',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    sentence: `${subject(scope)}: ${said}.`,
  };
}

/** A few words can be quoted whole. */
const few = 8;

function reworded({ rewordings }: Difference, after: string, scope: Scope): string {
  const who = subject(scope);
  const [only, ...others] = rewordings;
  if (only && others.length === 0 && only.before.length <= few && only.after.length <= few) {
    const told = fewWords(only);
    if (told !== undefined) return `${who}${told}`;
  }
  return after === '' ? `${who} no longer has words of its own.` : ended(`${who} was reworded: ${quoted(after)}`);
}

function fewWords({ before, after }: Rewording): string | undefined {
  const all = [...before, ...after];
  if (all.every(({ kind }) => kind === 'target')) return linkTold(before, after);
  const [old, fresh] = [readable(before), readable(after)];
  if (old === fresh || all.every(({ kind }) => kind === 'sign')) return ': only punctuation changed.';
  if (old === '') return ended(` now says "${fresh}"`);
  return fresh === '' ? ended(` no longer says "${old}"`) : ended(`: "${old}" became "${fresh}"`);
}

function linkTold(before: readonly Token[], after: readonly Token[]): string {
  const [old, fresh] = [before, after].map((tokens) => joined(tokens).slice(1, -1));
  if (before.length === 0) return `: words became a link to ${fresh}.`;
  return after.length === 0 ? `: the link to ${old} is gone.` : `: a link leads to ${fresh} now, not to ${old}.`;
}
