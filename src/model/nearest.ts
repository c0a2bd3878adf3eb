import { distance } from 'fastest-levenshtein';

/**
 * The known word an author most likely meant: the word itself where only case differs, else one within a third
 * of its length in edits (Levenshtein; two neighbouring letters swapped count as one), ignoring case. Undefined
 * when nothing is near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return allNearest(word, known)[0];
}

/** Every known word that is as near as the nearest: more than one where it cannot be told which was meant. */
export function allNearest(word: string, known: Iterable<string>): readonly string[] {
  const candidates = [...new Set(known)];
  if (candidates.length === 0 || word === '') return [];
  const lower = word.toLowerCase();
  const same = candidates.filter((candidate) => candidate.toLowerCase() === lower);
  if (same.length > 0) return same;
  const swapped = candidates.filter((candidate) => isSwap(lower, candidate.toLowerCase()));
  if (swapped.length > 0) return swapped;
  const distances = candidates.map((candidate) => distance(lower, candidate.toLowerCase()));
  const least = Math.min(...distances);
  const best = candidates.filter((_, index) => distances[index] === least);
  const reach = Math.max(1, Math.floor(Math.max(lower.length, best[0]!.length) / 3));
  return least > reach ? [] : best;
}

/**
 * True when one word is the other with a slip of the pen: {@link isSameWord}, or an edit for each eight letters.
 * Nearer than {@link nearest}, which only asks. Another number is another thing, as in `step-1` and `step-2`.
 */
export function isSlip(word: string, known: string): boolean {
  if (isSameWord(word, known)) return true;
  const [a, b] = [bare(word), bare(known)];
  const length = Math.max(a.length, b.length);
  if (a === '' || b === '' || digitsOf(a) !== digitsOf(b)) return false;
  return length > 3 && distance(a, b) <= Math.max(1, Math.floor(length / 8));
}

/** True when two words have the same letters: other case, spaces for hyphens, two neighbours swapped. */
export function isSameWord(word: string, known: string): boolean {
  const [a, b] = [bare(word), bare(known)];
  return a !== '' && (a === b || (isSwap(a, b) && digitsOf(a) === digitsOf(b)));
}

function digitsOf(word: string): string {
  return word.replaceAll(/\P{N}+/gu, ' ').trim();
}

/** Letters and digits, and what stands between folders. */
function bare(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}/]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
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
  const near = allNearest(word, known).slice(0, 3);
  return near.length === 0 ? '' : ` Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`;
}
