import type { Step } from '../body.ts';
import type { Place } from '../place.ts';

type BlockKind =
  'heading' | 'paragraph' | 'step' | 'point' | 'table' | 'code' | 'html' | 'quotation' | 'directive' | 'footnote';

/** A block of canonical text. */
export interface Block {
  readonly kind: BlockKind;
  /** Its own words: the first paragraph of a step or point, the attributes of a directive, nothing for a table. */
  readonly text: string;
  readonly children: readonly Block[];
  /** The lines of a table, the header line first. */
  readonly rows: readonly string[];
  /** The number of a step, with those of the steps around it: `4.2`. */
  readonly number?: string;
  /** What sets headings of one text apart, or ticked points: the depth, `[x]`. */
  readonly form: string;
  /** The nearest heading above it among its neighbours. */
  readonly heading?: string;
  readonly place?: Place;
  /** All of it but its number and kind, for comparing. */
  readonly whole: string;
}

interface Line {
  readonly depth: number;
  readonly text: string;
}

/**
 * The blocks of canonical text (what `canonicalText` in the parse room writes). With the steps of the body, the
 * blocks that are those steps get their places.
 */
export function blocksOf(canonical: string, steps: readonly Step[] = []): readonly Block[] {
  const lines = canonical
    .split('\n')
    .slice(0, -1)
    .map((line): Line => {
      const text = line.trimStart();
      return { depth: line.length - text.length, text };
    });
  let next = 0;
  return read(lines, 0, '', (number) => {
    const at = steps.findIndex((step, index) => index >= next && step.number === number);
    if (at >= 0) next = at + 1;
    return steps[at]?.place;
  });
}

type PlaceOf = (number: string) => Place | undefined;
const nowhere: PlaceOf = () => undefined;

function read(lines: readonly Line[], depth: number, prefix: string, placeOf: PlaceOf): readonly Block[] {
  const blocks: Block[] = [];
  let heading: string | undefined;
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    let end = at + 1;
    while (end < lines.length && lines[end]!.depth > depth) end += 1;
    if (isRow(line)) while (end < lines.length && isRow(lines[end]!)) end += 1;
    const block = blockOf(line, lines.slice(at + 1, end), prefix, placeOf);
    if (block.kind === 'heading') heading = block.text;
    blocks.push(heading === undefined || block.kind === 'heading' ? block : { ...block, heading });
    at = end;
  }
  return blocks;
}

function isRow({ text }: Line): boolean {
  return text.startsWith('row ');
}

const heads = /^(?<word>[a-zA-Z]+)(?<depth>\d?)(?: (?<rest>.*))?$/su;

function blockOf(line: Line, inside: readonly Line[], prefix: string, placeOf: PlaceOf): Block {
  const { word = '', depth = '', rest = '' } = heads.exec(line.text)?.groups ?? {};
  const lines = inside.map((one) => ' '.repeat(one.depth - line.depth) + one.text);
  const nested = (number: string, places: PlaceOf): readonly Block[] => read(inside, line.depth + 1, number, places);
  const plain = { text: rest, children: [], rows: [], form: '', whole: [line.text, ...lines].join('\n') };
  switch (word) {
    case 'h':
      return { ...plain, kind: 'heading', form: depth };
    case 'p':
      return { ...plain, kind: 'paragraph' };
    case 'row':
      return { ...plain, kind: 'table', text: '', rows: [line, ...inside].map(({ text }) => text.slice(4)) };
    case 'code':
    case 'html':
      return { ...plain, kind: word, text: JSON.parse(rest) as string };
    case 'item':
      return {
        ...plain,
        kind: 'point',
        form: rest,
        ...ownWords(nested('', nowhere)),
        whole: [rest, ...lines].join('\n'),
      };
    case 'step': {
      const [own = '', form = ''] = splitNumber(rest);
      const number = `${prefix}${own}`;
      const place = placeOf(number);
      const words = ownWords(nested(`${number}.`, placeOf));
      const whole = [form, ...lines].join('\n');
      return { ...plain, kind: 'step', form, number, ...words, ...(place === undefined ? {} : { place }), whole };
    }
    case 'block':
      return { ...plain, kind: 'directive', children: nested(prefix, placeOf) };
    case 'blockquote':
      return { ...plain, kind: 'quotation', children: nested('', nowhere) };
    default:
      return { ...plain, kind: 'footnote', children: nested('', nowhere) };
  }
}

/** The first paragraph of an item is its text. */
function ownWords(children: readonly Block[]): Pick<Block, 'text' | 'children'> {
  const [first, ...others] = children;
  return first?.kind === 'paragraph' ? { text: first.text, children: others } : { text: '', children };
}

/** `3 [x]` → `3`, `[x]`. */
function splitNumber(rest: string): readonly string[] {
  const space = rest.indexOf(' ');
  return space < 0 ? [rest] : [rest.slice(0, space), rest.slice(space + 1)];
}
