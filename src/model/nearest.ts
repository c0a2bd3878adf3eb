import { closest, distance } from 'fastest-levenshtein';

/**
 * The known word an author most likely meant: the word itself where only case differs, else one within a third
 * of its length in edits (Levenshtein; two neighbouring letters swapped count as one), ignoring case. Undefined
 * when nothing is near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0 || word === '') return undefined;
  const lower = word.toLowerCase();
  const same = candidates.find((candidate) => candidate.toLowerCase() === lower);
  if (same !== undefined) return same;
  const swapped = candidates.find((candidate) => isSwap(lower, candidate.toLowerCase()));
  if (swapped !== undefined) return swapped;
  const best = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const reach = Math.max(1, Math.floor(Math.max(lower.length, best.length) / 3));
  if (distance(lower, best) > reach) return undefined;
  return candidates.find((candidate) => candidate.toLowerCase() === best);
}

/** How alike two words or short texts are by their letters, from 0 to 1, ignoring case. */
export function likenessOfLetters(a: string, b: string): number {
  return 1 - distance(a.toLowerCase(), b.toLowerCase()) / Math.max(a.length, b.length, 1);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
