import type { MarkName } from '../body.ts';
import type { Weight, Words } from '../change.ts';
import { figuresOf, type FigureChange } from './figures.ts';
import { hasOtherSentences, isBinding, isTrivial } from './meaning.ts';
import { tokensOf, type Token } from './tokens.ts';
import { hunksOf, wordsOf } from './word-diff.ts';

export interface MarkChange {
  readonly name: MarkName;
  readonly before?: string;
  readonly after?: string;
}

/** Two runs of tokens that are left when figures and marks have been taken out. */
export interface Rewording {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** How two texts differ. */
export interface Difference {
  readonly figures: readonly FigureChange[];
  readonly marks: readonly MarkChange[];
  readonly rewordings: readonly Rewording[];
  readonly words: readonly Words[];
  /** Of the rewordings alone; a changed figure or mark is always material. */
  readonly weight: Weight;
}

/**
 * Reads the difference between two canonical texts. A step is `exact`: any rewording beyond spelling, case and
 * punctuation is material. In other prose a rewording is material when it touches a figure, a mark, a word of
 * obligation or something struck out, or when a whole sentence comes or goes; else editorial.
 */
export function differenceOf(before: string, after: string, exact: boolean): Difference {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  const hunks = hunksOf(old, fresh);
  const marks = marksOf(old, fresh);
  const read = hunks.map((hunk) => figuresOf(old, fresh, hunk));
  const rewordings = read
    .map((hunk) => ({ before: withoutMarks(hunk.before, marks), after: withoutMarks(hunk.after, marks) }))
    .filter((hunk) => hunk.before.length + hunk.after.length > 0);
  const isOther =
    rewordings.some((hunk) => isSubstantial(hunk, exact)) ||
    (!exact && rewordings.length > 0 && hasOtherSentences(old, fresh));
  return {
    figures: read.flatMap(({ figures }) => figures),
    marks,
    rewordings,
    words: wordsOf(old, fresh, hunks),
    weight: isOther ? 'material' : 'editorial',
  };
}

/** Whether somebody has to work differently: by a figure, a mark, or other words. */
export function isMaterial({ figures, marks, weight }: Difference): boolean {
  return figures.length + marks.length > 0 || weight === 'material';
}

function isSubstantial({ before, after }: Rewording, exact: boolean): boolean {
  if (isTrivial(before, after)) return false;
  return exact || [...before, ...after].some(weighs);
}

function weighs(token: Token): boolean {
  return token.kind === 'figure' || token.kind === 'mark' || token.text === '~' || isBinding(token);
}

function withoutMarks(tokens: readonly Token[], marks: readonly MarkChange[]): readonly Token[] {
  const changed = new Set(marks.flatMap(({ name, before, after }) => [`:${name}[${before}]`, `:${name}[${after}]`]));
  return tokens.filter(({ kind, text }) => kind !== 'mark' || !changed.has(text));
}

/** Marks that only one of the texts has, each with the other text's next one of the same name. */
function marksOf(before: readonly Token[], after: readonly Token[]): readonly MarkChange[] {
  const [old, fresh] = [labelsByName(before), labelsByName(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) => {
    const gone = onlyIn(old.get(name) ?? [], fresh.get(name) ?? []);
    const come = onlyIn(fresh.get(name) ?? [], old.get(name) ?? []);
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      name,
      ...(gone[index] === undefined ? {} : { before: gone[index] }),
      ...(come[index] === undefined ? {} : { after: come[index] }),
    }));
  });
}

function labelsByName(tokens: readonly Token[]): ReadonlyMap<MarkName, readonly string[]> {
  const labels = new Map<MarkName, string[]>();
  for (const { kind, text } of tokens) {
    if (kind !== 'mark') continue;
    const bracket = text.indexOf('[');
    const name = text.slice(1, bracket) as MarkName;
    labels.set(name, [...(labels.get(name) ?? []), text.slice(bracket + 1, -1)]);
  }
  return labels;
}

function onlyIn(own: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return own.filter((label) => {
    const at = rest.indexOf(label);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
