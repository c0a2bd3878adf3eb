const upToTwenty =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);
const others = 'thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half once twice'.split(
  ' ',
);

/** "one" is a pronoun more often than a number. */
const numbers: ReadonlySet<string> = new Set([...upToTwenty.filter((word) => word !== 'one'), ...others]);

/** Also `two-hour`, `twenty-four`. */
export function isNumberWord(word: string): boolean {
  return word
    .toLowerCase()
    .split('-')
    .some((part) => numbers.has(part));
}

/** A figure without the ways of writing it: `Two`, `2`; `1,000`, `1000`; `5 %`, `5%`. */
export function plainFigure(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\p{L}+/gu, (word) => (upToTwenty.includes(word) ? String(upToTwenty.indexOf(word)) : word))
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll(/\s/g, '');
}
