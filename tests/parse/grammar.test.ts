import * as fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/model/body.ts';
import { readBody } from '../../src/parse/body.ts';
import { claimOf } from '../../src/parse/grammar.ts';
import { parseMarkdown, type ParserName } from '../../src/parse/markdown.ts';
import { markdownDocument } from './generated-markdown.ts';

function read(text: string, parser: ParserName = 'fast'): { readonly tree: Root; readonly body: Body } {
  const tree = parseMarkdown(text, parser);
  return { tree, body: readBody(tree, text, { procedure: 'Procedure', firstLine: 1 }) };
}

/** What a reader sees, without white space; a claim's prose is what a page prints behind its day. */
function seen(node: Nodes): string {
  if (node.type === 'textDirective') return bare(toString(node) + claimOf(node));
  return 'children' in node ? node.children.map(seen).join('') : bare(toString(node));
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

describe('what is no mark of the grammar', () => {
  it.each([
    'Open at 10:30, close at 9:05:30.',
    ':tada: and :+1: and :thumbs-up:',
    'Ask Q2:Director or team:lead.',
    'Ratio 3:1, key:value, a::b, c:::d, :: and :::',
    ':unknown[with a label] and :unknown{with=braces} and :unknown[both]{.of #them}',
    ':by without a label, :by[] with an empty one, :until{no=day}',
    ':outer[:inner[deep] text]',
    ':see[the address https://bakery.example/a here]{x}',
    '::toc',
    '::video[Mixing]{src=mix.mp4 width="10"}',
    'C:\\bakery and C:/bakery',
    '10:30',
    ':30',
  ])('%s reads as it was written', (text) => {
    for (const parser of ['fast', 'reference'] as const) {
      const { tree, body } = read(text, parser);
      expect(seen(tree)).toBe(bare(text));
      expect(body.marks).toEqual([]);
    }
  });

  it.each([
    [':::note\nMind the door.\n:::', ':::note', 'note'],
    [':::warning[Hot *oven*]{.big}\nMind your hands.\n:::', ':::warning[Hot *oven*]{.big}', 'warning'],
    ['> :::tip\n> Quoted.\n> :::', ':::tip', 'tip'],
    ['1. Step\n\n   :::tip\n   Inside.\n   :::', ':::tip', 'tip'],
    [':::never\nclosed', ':::never', 'never'],
    ['::toc[x]', '::toc[x]', 'toc'],
  ])('block %j stays and is named', (text, opening, name) => {
    const { tree, body } = read(text);
    expect(toString(tree)).toContain(opening);
    expect(body.unknownBlocks.map((block) => block.name)).toEqual([name]);
  });

  it('block keeps its fences in their order, and what is inside keeps its form', () => {
    const { tree } = read('::::outer\n:::inner\n**a**\n:::\n\n- b\n::::\n');
    expect(tree.children.map((node) => `${node.type} ${toString(node)}`)).toEqual([
      'paragraph ::::outer',
      'paragraph :::inner',
      'paragraph a',
      'paragraph :::',
      'list b',
      'paragraph ::::',
    ]);
  });

  it('restored text has the position of its own characters', () => {
    const text = 'At 10:30 :see[**this**]{x}.\n\n:::note\nMind it.\n:::\n';
    const found: (readonly [source: string, value: string])[] = [];
    const visit = (node: Nodes): void => {
      if (node.type === 'text')
        found.push([text.slice(node.position!.start.offset, node.position!.end.offset), node.value]);
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(read(text).tree);
    expect(found.map(([source]) => source)).toEqual(found.map(([, value]) => value));
    expect(found).toHaveLength(10);
  });
});

describe('marks of the grammar', () => {
  it('stay marks, with their labels', () => {
    const { body } = read(
      ':by[baker] :auto[oven] :approve[head-baker] :handoff[bread/mix] :takes[10 min] :param[heat]',
    );
    expect(body.marks.map(({ name, label }) => `${name} ${label}`)).toEqual([
      'by baker',
      'auto oven',
      'approve head-baker',
      'handoff bread/mix',
      'takes 10 min',
      'param heat',
    ]);
  });

  it('keep what stands in braces behind them', () => {
    const { tree, body } = read('1. Weigh. :by[baker]{the early one} Then rest.');
    expect(toString(tree)).toBe('Weigh. baker{the early one} Then rest.');
    expect(body.marks).toHaveLength(1);
  });

  it.each([
    [':until[2026-12-31]{two people} work here', 'two people'],
    [':until[2026-12-31]{the oven, upstairs: 250 °C!} is used', 'the oven, upstairs: 250 °C!'],
    [':until[2026-12-31] is used', ''],
    [':until[2026-12-31]{} is used', ''],
  ])('a claim has its prose: %s', (text, prose) => {
    for (const parser of ['fast', 'reference'] as const) {
      const { tree, body } = read(text, parser);
      expect(body.claims).toMatchObject([{ until: '2026-12-31', date: '2026-12-31', text: prose }]);
      expect(seen(tree)).toBe(bare(`2026-12-31${prose}${text.replace(/^:until\[[^\]]*\](\{[^}]*\})?/, '')}`));
    }
  });

  it('a claim whose day is none keeps what was written', () => {
    expect(read(':until[end of year]{x}').body.claims).toMatchObject([{ until: 'end of year', text: 'x' }]);
    expect(read(':until[end of year]{x}').body.claims[0]).not.toHaveProperty('date');
  });
});

/** A piece of Markdown and what a reader sees of it. */
interface Piece {
  readonly source: string;
  readonly visible: string;
}

const asItIs = (source: string): Piece => ({ source, visible: source });
const word = fc.constantFrom(
  ...['bread', '10:30', ':tada:', 'Q2:Director', '::', 'a::b', 'é:ü', '日:本', '😀:x', '3:1', ':x', ':x{a=b}'].map(
    asItIs,
  ),
  ...[':x[y]', ':x[y z]{.c}', ':by[]', ':by{a}', ':note[10:30]', '5%', '(see)', ':30', ':a-b', ':a_b[c]'].map(asItIs),
  { source: '**bold**', visible: 'bold' },
  { source: ':x[**bold**]', visible: ':x[bold]' },
  { source: ':by[baker]', visible: 'baker' },
  { source: ':takes[10 min]', visible: '10 min' },
  { source: ':param[heat]{x}', visible: 'heat{x}' },
  { source: ':until[2026-12-31]{two people}', visible: '2026-12-31 two people' },
  { source: '[a :x b](c.md)', visible: 'a :x b' },
  { source: ':x[[a](b.md)]', visible: ':x[a]' },
  { source: '`:x[y]`', visible: ':x[y]' },
);
const line: fc.Arbitrary<Piece> = fc.array(word, { minLength: 1, maxLength: 5 }).map((pieces) => ({
  source: `So ${pieces.map(({ source }) => source).join(' ')} so`,
  visible: `So${pieces.map(({ visible }) => visible).join('')}so`,
}));
const fence = fc.constantFrom(':::note', ':::warning[Hot oven]{.big}', '::::tip', ':::a1', ':::decisions');
const block: fc.Arbitrary<Piece> = fc.oneof(
  line,
  line.map(({ source, visible }) => ({ source: `## ${source}`, visible })),
  line.map(({ source, visible }) => ({ source: `> ${source}`, visible })),
  fc.tuple(line, line).map(([one, two]) => ({
    source: `- ${one.source}\n- ${two.source}`,
    visible: one.visible + two.visible,
  })),
  fc.tuple(line, line).map(([one, two]) => ({
    source: `| h | i |\n| - | - |\n| ${one.source} | ${two.source} |`,
    visible: `hi${one.visible}${two.visible}`,
  })),
  fc.tuple(fence, line, fc.boolean()).map(([open, { source, visible }, closed]) => {
    const close = closed ? /^:+/.exec(open)![0] : '';
    return { source: `${open}\n${source}${closed ? `\n${close}` : ''}`, visible: open + visible + close };
  }),
  fc.constantFrom('::toc', '::toc[x]{y}').map(asItIs),
);

const known = new Set(['by', 'auto', 'approve', 'handoff', 'takes', 'param', 'until', 'decision', 'local']);

/** Names of the directives in a tree; a leaf directive is none of ours whatever its name. */
function directives(node: Nodes): readonly string[] {
  const own =
    'name' in node && typeof node.name === 'string' ? [`${node.type === 'leafDirective' ? '::' : ''}${node.name}`] : [];
  return [...own, ...('children' in node ? node.children.flatMap(directives) : [])];
}

describe('nothing an author wrote vanishes', () => {
  it('of words, labels, braces and fences', () => {
    const text = fc.array(block, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, fc.constantFrom('\n', '\r\n'), (blocks, end) => {
        const source = blocks
          .map((piece) => piece.source)
          .join('\n\n')
          .replaceAll('\n', end);
        const visible = bare(blocks.map((piece) => piece.visible).join(''));
        for (const parser of ['fast', 'reference'] as const) expect(seen(read(source, parser).tree)).toBe(visible);
      }),
      { numRuns: 1500 },
    );
  });

  it('and no directive outside the grammar is left, whatever the document', () => {
    fc.assert(
      fc.property(markdownDocument, (text) => {
        expect(directives(read(text).tree).filter((name) => !known.has(name))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});
