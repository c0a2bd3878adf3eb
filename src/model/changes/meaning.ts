import { similarity } from './similarity.ts';
import { joined, type Token } from './tokens.ts';

/** Words that say whether, when, for whom and up to where something has to be done. */
const binding: ReadonlySet<string> = new Set(
  `not no none never nobody nothing neither nor cannot without must shall should may might can could need needs
  needn't required requires optional forbidden prohibited allowed only always every all any both either or unless until
  except before after within if least most more less fewer over under above below minimum maximum`.split(/\s+/),
);

/** Signs that only set words apart; any other (`~` for what is struck out, `/`, `+`) says something. */
const trivialSign = /^[.,;:!?"'()\-–—…]$/;

/** True for a word of obligation, negation, permission, condition or limit. */
export function isBinding({ kind, text }: Token): boolean {
  const word = text.toLowerCase();
  return kind === 'word' && (binding.has(word) || word.endsWith("n't"));
}

/**
 * True when two runs of words differ in case, punctuation, hyphens or where links lead, or by corrections of spelling.
 */
export function isTrivial(before: readonly Token[], after: readonly Token[]): boolean {
  const [old, fresh] = [telling(before), telling(after)];
  if (bare(old.map(({ text }) => text).join('')) === bare(fresh.map(({ text }) => text).join(''))) return true;
  return (
    old.length === fresh.length &&
    old.every((token, index) => {
      const other = fresh[index]!;
      if (bare(token.text) === bare(other.text)) return true;
      const words = token.kind === 'word' && other.kind === 'word' && !isBinding(token) && !isBinding(other);
      return words && isRespelled(token.text.toLowerCase(), other.text.toLowerCase());
    })
  );
}

function telling(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind, text }) => kind !== 'target' && !(kind === 'sign' && trivialSign.test(text)));
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/['’_-]/g, '');
}

/**
 * A slip inside a word of six letters or more: two neighbours swapped, a letter too many or too few, one vowel for
 * another, s for z. Ends count: "tills" is not "till", and many short words are one letter apart.
 */
function isRespelled(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  let start = 0;
  while (a[start] === b[start]) start += 1;
  let tail = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (tail < shorter && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [old, fresh] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  if (old.length + fresh.length === 1) return true;
  if (old.length === 2 && fresh.length === 2) return old[0] === fresh[1] && old[1] === fresh[0];
  return /^(?:[aeiouy]{2}|sz|zs)$/.test(old + fresh) && old.length === 1;
}

/** Pairs of sentences that are compared; with more of them, some are taken to be new. */
const mostPairs = 10_000;

/** True when a whole sentence of one version has nothing like it in the other. */
export function hasOtherSentences(before: readonly Token[], after: readonly Token[]): boolean {
  const [old, fresh] = [new Set(sentencesOf(before)), new Set(sentencesOf(after))];
  const [gone, come] = [[...old].filter((one) => !fresh.has(one)), [...fresh].filter((one) => !old.has(one))];
  if (gone.length * fresh.size + come.length * old.size > mostPairs) return true;
  return gone.some((one) => isAlone(one, fresh)) || come.some((one) => isAlone(one, old));
}

function isAlone(one: string, others: ReadonlySet<string>): boolean {
  return [...others].every((other) => similarity(one, other) < 0.4);
}

function sentencesOf(tokens: readonly Token[]): readonly string[] {
  const sentences: Token[][] = [[]];
  tokens.forEach((token, index) => {
    sentences.at(-1)!.push(token);
    const next = tokens[index + 1];
    if (/^[.!?;]$/.test(token.text) && next?.spaced) sentences.push([]);
  });
  return sentences.map(joined).filter((sentence) => sentence !== '');
}
