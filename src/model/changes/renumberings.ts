import type { Change } from '../change.ts';
import type { Block } from './blocks.ts';
import { changeIn, subject, type Scope } from './scope.ts';

type Pair = readonly [before: Block, after: Block];

/**
 * What happened to the numbers of steps besides what follows from steps that came, went or moved: a list became
 * numbered or lost its numbers, or begins with another one.
 */
export function renumberings(
  before: readonly Block[],
  after: readonly Block[],
  pairs: readonly Pair[],
  scope: Scope,
): readonly Change[] {
  const changes: Change[] = [];
  const change = (weight: Change['weight'], old: string, fresh: string, said: string): void => {
    const sentence = `${subject(scope)}: ${said}.`;
    changes.push(changeIn(scope, { kind: 'steps-renumbered', weight, before: old, after: fresh, sentence }));
  };
  const [gained, lost] = [pairs.some(isPair('point', 'step')), pairs.some(isPair('step', 'point'))];
  if (gained) change('material', 'points', 'steps', 'points are numbered steps now');
  if (lost) change('material', 'steps', 'points', 'numbered steps are points without numbers now');
  const steps = pairs.filter(isPair('step', 'step'));
  const old = startsOf(before, new Set(steps.map(([one]) => one)));
  const fresh = startsOf(after, new Set(steps.map(([, one]) => one)));
  if (old !== fresh)
    change('editorial', old, fresh, `the numbers of the steps begin with ${fresh} now, not with ${old}`);
  return changes;
}

function isPair(before: Block['kind'], after: Block['kind']): (pair: Pair) => boolean {
  return ([old, fresh]) => old.kind === before && fresh.kind === after;
}

/** The numbers with which runs of steps begin, of those runs that both versions know. */
function startsOf(blocks: readonly Block[], known: ReadonlySet<Block>): string {
  const runs: Block[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'step') continue;
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && numberOf(block) === numberOf(last) + 1) runs.at(-1)!.push(block);
    else runs.push([block]);
  }
  return runs
    .filter((run) => run.some((block) => known.has(block)))
    .map(([first]) => numberOf(first!))
    .join(', ');
}

function numberOf({ number = '' }: Block): number {
  return Number(number.split('.').at(-1));
}
