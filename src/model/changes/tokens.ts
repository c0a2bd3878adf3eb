import { markNames } from '../body.ts';
import { isNumberWord } from './number-words.ts';

/** A word, a figure, a mark of the grammar, where a link leads, or a sign. */
export interface Token {
  readonly kind: 'word' | 'figure' | 'mark' | 'target' | 'sign';
  readonly text: string;
  /** Whether white space stands in front. */
  readonly spaced: boolean;
}

const figure = String.raw`[<>≤≥]=?|±|[£$€¥]?\d+(?:(?:\.\.|[.,:/–-])\d+)*[%°]?[\p{L}\p{M}]*`;
const mark = String.raw`:(?:${markNames.join('|')})\[[^\]]*\]`;
/** In canonical text a link's target stands in brackets right behind its words. */
const target = String.raw`(?<=\S)\((?=[^\s()]*[/#.:])[^\s()]+\)`;
const word = String.raw`[\p{L}\p{M}\p{N}]+(?:['’_-][\p{L}\p{M}\p{N}]+)*`;
const pattern = new RegExp(
  String.raw`(?<space>\s*)(?:(?<mark>${mark})|(?<target>${target})|(?<figure>${figure})|(?<word>${word})|(?<sign>\S))`,
  'gu',
);

/** The words of a canonical text. Put together again they give the text, but for the width of white space. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(pattern)].map(({ groups = {}, index }) => {
    const { space = '', ...kinds } = groups;
    const [kind, own] = Object.entries(kinds).find(([, found]) => found !== undefined) as [Token['kind'], string];
    return { kind: kindOf(kind, own), text: own, spaced: space !== '' || index === 0 };
  });
}

function kindOf(kind: Token['kind'], text: string): Token['kind'] {
  if (kind !== 'word') return kind;
  return /\p{N}/u.test(text) || isNumberWord(text) ? 'figure' : 'word';
}

/** The text of a run of tokens, without where links lead. */
export function readable(tokens: readonly Token[]): string {
  return joined(tokens.filter(({ kind }) => kind !== 'target'));
}

export function joined(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
    .join('')
    .trim();
}

/** What a token is compared by. */
export function keyOf({ text, spaced }: Token): string {
  return spaced ? ` ${text}` : text;
}
