import { decimal, numberPattern, type Decimal } from './decimal.ts';
import { after, allNumbers, before, isEmpty, type Interval } from './line.ts';
import { trouble, type Read } from './trouble.ts';

/** A range as it is written, with the unit behind it. */
export interface Range {
  readonly interval: Interval;
  readonly unit?: string;
}

/** Letters or a sign, then anything but what ranges are written with. */
const unitWord = String.raw`[\p{L}%‰°€$£][^\s<>=\[\]().,]*(?:\s+\p{L}[^\s<>=\[\]().,]*)*`;
const unit = String.raw`(?:\s*(?<unit>${unitWord}))?`;
const single = new RegExp(String.raw`^(?<sign><=|>=|<|>|=|≤|≥)?\s*(?<number>${numberPattern})${unit}$`, 'u');
const between = new RegExp(
  String.raw`^(?<opening>[[(])?\s*(?<low>${numberPattern})${unit.replace('<unit>', '<lowUnit>')}\s*\.\.\s*(?<high>${numberPattern})${unit}\s*(?<closing>[\])])?(?:\s*(?<unitBehind>${unitWord}))?$`,
  'u',
);
const otherwiseJoined = new RegExp(
  String.raw`^(${numberPattern})\s*(?:-|–|—|to|until|…|\.{3})\s*(${numberPattern})(.*)$`,
);

/** `<= 50`, `> 50 GBP`, `50`, `50..200`, `(50..200]`: both ends are in unless a round bracket says otherwise. */
export function readRange(text: string): Read<Range> {
  const one = single.exec(text)?.groups;
  if (one)
    return { value: { interval: halfLine(one['sign'] ?? '=', decimal(one['number']!)!), ...withUnit(one['unit']) } };
  const two = between.exec(text)?.groups;
  if (!two) return notARange(text);
  if ((two['opening'] === undefined) !== (two['closing'] === undefined)) {
    return trouble(`"${text}" has a bracket at one end only, expected both or none.`);
  }
  const [low, high] = [decimal(two['low']!)!, decimal(two['high']!)!];
  const interval: Interval = {
    from: two['opening'] === '(' ? after(low) : before(low),
    to: two['closing'] === ')' ? before(high) : after(high),
  };
  if (isEmpty(interval)) return trouble(`"${text}" has no number in it.`);
  return { value: { interval, ...withUnit(two['unitBehind'] ?? two['unit'] ?? two['lowUnit']) } };
}

function halfLine(sign: string, number: Decimal): Interval {
  switch (sign) {
    case '<=':
    case '≤':
      return { ...allNumbers, to: after(number) };
    case '<':
      return { ...allNumbers, to: before(number) };
    case '>=':
    case '≥':
      return { ...allNumbers, from: before(number) };
    case '>':
      return { ...allNumbers, from: after(number) };
    default:
      return { from: before(number), to: after(number) };
  }
}

function withUnit(text: string | undefined): Pick<Range, 'unit'> {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? {} : { unit: trimmed };
}

function notARange(text: string): Read<Range> {
  const [, low, high, rest = ''] = otherwiseJoined.exec(text) ?? [];
  if (low === undefined) return trouble(`"${text}" is no number and no range of numbers.`);
  const meant = `${low}..${high}${rest}`;
  return trouble(`"${text}" is no range. Did you mean "${meant}"?`, { suggestions: [meant] });
}
