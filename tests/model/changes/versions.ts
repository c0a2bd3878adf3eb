import type { Change } from '../../../src/model/change.ts';
import { changesBetween, type Comparison } from '../../../src/model/changes/changes-between.ts';
import type { Sop } from '../../../src/model/sop.ts';
import { baseOf } from '../../little-base.ts';

const file = 'sops/bread/bake.md';

export function sopOf(text: string): Sop {
  return baseOf({ [file]: text }).sops[0]!;
}

export const informative = ['Records'];

/** What changed between two texts of a file. */
export function compared(before: string, after: string): Comparison {
  return changesBetween(sopOf(before), sopOf(after), { informative, texts: { before, after } });
}

/** Kind, weight, and the sentence as it is read. */
export function read({ kind, weight, sentence }: Change): string {
  return `${kind} (${weight}) ${sentence}`;
}
