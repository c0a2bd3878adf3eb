import { plainFigure } from './number-words.ts';
import { joined, type Token } from './tokens.ts';
import type { Hunk } from './word-diff.ts';

export interface FigureChange {
  readonly before: string;
  readonly after: string;
}

/** What is left of the two sides of a hunk once its figures are taken out. */
interface Figures {
  readonly figures: readonly FigureChange[];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

const units: ReadonlySet<string> = new Set(
  `second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months quarter quarters
  year years am pm percent mm cm m km ml cl dl l litre litres liter liters mg g kg t gram grams kilo kilos kilogram
  kilograms tonne tonnes lb lbs oz inch inches feet foot ft degrees c f °c °f euro euros pound pounds dollar dollars
  pence cent cents times points copies pieces people persons`.split(/\s+/),
);

/** `GBP`, `EUR`, `kWh` next to a number. */
const likeUnit = /^(?:[A-Z]{2,4}|[A-Z]{3}s|k[A-Z]\p{L}?)$/u;

/**
 * Pairs the figures of a hunk, first with first, and shows each with its comparison and unit. Where the sides have
 * different numbers of them nothing can be said of a single one: then all of it stays wording.
 */
export function figuresOf(before: readonly Token[], after: readonly Token[], hunk: Hunk): Figures {
  for (const oneCounts of [false, true]) {
    const old = phrases(before, hunk.before, oneCounts);
    const fresh = phrases(after, hunk.after, oneCounts);
    if (old.length === 0 || old.length !== fresh.length) continue;
    return {
      figures: old
        .map((phrase, index) => ({ before: phrase.text, after: fresh[index]!.text }))
        .filter((change) => plainFigure(change.before) !== plainFigure(change.after)),
      before: without(before, hunk.before, old),
      after: without(after, hunk.after, fresh),
    };
  }
  return { figures: [], before: before.slice(...hunk.before), after: after.slice(...hunk.after) };
}

interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A phrase is shown with no more of what stands around it. */
const mostAround = 4;

function phrases(
  tokens: readonly Token[],
  [start, end]: readonly [number, number],
  oneCounts: boolean,
): readonly Phrase[] {
  const isFigure = (at: number): boolean =>
    tokens[at]?.kind === 'figure' || (oneCounts && tokens[at]?.text.toLowerCase() === 'one');
  const isUnit = (at: number): boolean => {
    const text = tokens[at]?.text ?? '';
    if (text === '°') return isFigure(at - 1);
    const isBeside = isFigure(at - 1) || isFigure(at + 1) || tokens[at - 1]?.text === '°';
    return isBeside && (units.has(text.toLowerCase()) || likeUnit.test(text));
  };
  const belongs = (at: number): boolean => isFigure(at) || isUnit(at);
  const found: Phrase[] = [];
  for (let at = start; at < end; at += 1) {
    if (!belongs(at)) continue;
    let [first, last] = [at, at + 1];
    while (last < end && belongs(last)) last += 1;
    const phrase = { start: at, end: last };
    while (first > at - mostAround && belongs(first - 1)) first -= 1;
    while (last < phrase.end + mostAround && belongs(last)) last += 1;
    found.push({ ...phrase, text: joined(tokens.slice(first, last)) });
    at = phrase.end;
  }
  return found;
}

function without(
  tokens: readonly Token[],
  [start, end]: readonly [number, number],
  phrasesThere: readonly Phrase[],
): readonly Token[] {
  const taken = new Set(phrasesThere.flatMap((phrase) => [...span(phrase)]));
  return tokens.slice(start, end).filter((_, index) => !taken.has(index + start));
}

function span({ start, end }: Phrase): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
