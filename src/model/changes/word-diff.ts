import type { Words } from '../change.ts';
import { commonSubsequence } from './sequence.ts';
import { keyOf, type Token } from './tokens.ts';

/** A run of tokens that differs, as ranges of the two versions; one of them may be empty. */
export interface Hunk {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** Where two runs of tokens differ, in order. */
export function hunksOf(before: readonly Token[], after: readonly Token[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  const end = { before: before.length, after: after.length };
  for (const match of [...commonSubsequence(before.map(keyOf), after.map(keyOf)), end]) {
    if (match.before > i || match.after > j) hunks.push({ before: [i, match.before], after: [j, match.after] });
    [i, j] = [match.before + 1, match.after + 1];
  }
  return hunks;
}

/** Both versions as one run of words. Where a link leads is shown only where that changed. */
export function wordsOf(before: readonly Token[], after: readonly Token[], hunks: readonly Hunk[]): readonly Words[] {
  const words: Words[] = [];
  const add = (tokens: readonly Token[], kind: Words['in']): void => {
    const shown = kind === 'both' ? tokens.filter((token) => token.kind !== 'target') : tokens;
    const text = shown.map(keyOf).join('');
    if (text !== '') words.push({ text: words.length === 0 ? text.trimStart() : text, in: kind });
  };
  let at = 0;
  for (const hunk of hunks) {
    add(after.slice(at, hunk.after[0]), 'both');
    add(before.slice(...hunk.before), 'before');
    add(after.slice(...hunk.after), 'after');
    at = hunk.after[1];
  }
  add(after.slice(at), 'both');
  return words;
}
