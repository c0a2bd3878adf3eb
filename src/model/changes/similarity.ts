import { likenessOfLetters } from '../nearest.ts';

/** Up to here a slip of the pen is a large part of the words. */
const short = 40;

/**
 * How alike two texts are, from 0 to 1: the share of words they have in common (Dice), whatever their order; for
 * short texts also by letters.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [wordsIn(a), wordsIn(b)];
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(word, count - 1);
  }
  const byWords = (2 * common) / (one.length + other.length);
  return Math.max(a.length, b.length) > short ? byWords : Math.max(byWords, likenessOfLetters(a, b));
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
