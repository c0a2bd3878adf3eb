import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { differences, needsReference } from '../../src/parse/needs-reference.ts';
import { ruleFiles } from '../rules/all-rules.ts';
import { documentWithBlock, markdownDocument } from './generated-markdown.ts';
import { hardMarkdown } from './hard-markdown.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The tree as plain data: every node, value and position; `undefined` counts as absent. */
function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree));
}

/** What the fast parser itself says, without the detour over the reference parser. */
function satteri(text: string): unknown {
  return plain(markdownToMdast(text, { features: { gfm: true, frontmatter: true, directive: true } }));
}

/** Where the fast parser's tree differs from the reference parser's: the path to the first difference. */
function difference(text: string): string | undefined {
  return firstDifference(plain(parseMarkdown(text, 'fast')), plain(parseMarkdown(text, 'reference')), '');
}

function firstDifference(fast: unknown, reference: unknown, path: string): string | undefined {
  if (isDeepStrictEqual(fast, reference)) return undefined;
  if (isPlain(fast) && isPlain(reference)) {
    for (const key of new Set([...Object.keys(fast), ...Object.keys(reference)])) {
      const found = firstDifference(fast[key], reference[key], `${path}.${key}`);
      if (found !== undefined) return found;
    }
  }
  return `${path}: ${JSON.stringify(fast)}, not ${JSON.stringify(reference)}`;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const documents = globSync(['content/**/*.md', 'tests/worlds/**/*.md', 'docs/**/*.md'], { cwd: root }).toSorted();
const texts = new Map(documents.map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]));
const examples = ruleFiles.flatMap(({ rule, comment }) =>
  comment.examples.flatMap(({ title, files }) =>
    files.filter(({ path }) => path.endsWith('.md')).map(({ text }) => ({ name: `${rule.id}: ${title}`, text })),
  ),
);

describe('the fast parser gives the tree of the reference parser', () => {
  it.each(documents)('%s', (path) => {
    expect(difference(texts.get(path)!)).toBeUndefined();
  });

  it.each(Object.keys(hardMarkdown))('%s', (name) => {
    expect(difference(hardMarkdown[name]!)).toBeUndefined();
  });

  it('every example of a rule', () => {
    expect(examples.flatMap(({ name, text }) => (difference(text) === undefined ? [] : [name]))).toEqual([]);
    expect(examples.length).toBeGreaterThan(80);
  });

  it('hard cases inside steps, quotations and cells', () => {
    for (const text of Object.values(hardMarkdown)) {
      expect(difference(`1. Step\n\n   ${text.replaceAll('\n', '\n   ')}\n2. Next\n`)).toBeUndefined();
      expect(difference(`> ${text.replaceAll('\n', '\n> ')}\n\nAfter\n`)).toBeUndefined();
      expect(difference(`| a | b |\n| - | - |\n| ${text.split(/[\r\n]/)[0]} | c |\n\nAfter\n`)).toBeUndefined();
      expect(difference(text.replaceAll(/\r?\n/g, '\r\n'))).toBeUndefined();
    }
  });

  it('generated documents', () => {
    const runs = Number(process.env['AGREEMENT_RUNS'] ?? 700);
    const seed = process.env['AGREEMENT_SEED'];
    fc.assert(
      fc.property(markdownDocument, (text) => {
        expect(difference(text)).toBeUndefined();
      }),
      { numRuns: runs, seed: seed ? Number(seed) : 20261122 },
    );
  });
});

describe('blocks of the grammar', () => {
  it('are read by the fast parser, as the other one reads them', () => {
    fc.assert(
      fc.property(documentWithBlock, (text) => {
        expect(needsReference(text)).toBe(false);
        expect(difference(text)).toBeUndefined();
      }),
      { numRuns: 1_500, seed: 20261126 },
    );
  });
});

describe('documents that need the reference parser', () => {
  it.each(differences)('$name: the parsers do differ, and the text is recognised', ({ evidence }) => {
    expect(satteri(evidence)).not.toEqual(plain(parseMarkdown(evidence, 'reference')));
    expect(needsReference(evidence)).toBe(true);
    expect(difference(evidence)).toBeUndefined();
  });

  it('are rare: none of the sample company', () => {
    const sample = documents.filter((path) => path.startsWith('content/'));
    expect(sample.filter((path) => needsReference(texts.get(path)!))).toEqual([]);
  });

  it.each([
    [
      'nested frontmatter above a table',
      '---\nreview:\n  note: x\nrisk: medium\n---\n\n| a | b |\n|---|:-:|\n| c | d |\n',
    ],
    ['a checklist', '- [ ] Lights off\n- [x] 2 doors locked\n- [ ] Öfen aus\n'],
    ['code, links and addresses', 'Press `F5`, see [a](b.md "c") and https://a.example, or write to x@a.example.\n'],
    ['a link over two lines', '1. See [how to\n   bake](bake.md) and\n   [mix](mix.md).\n'],
    ['a table in a step', '1. Compare:\n\n   | a | b |\n   | --- | --- |\n   | <= 50 | > 50 |\n\n2. Go on.\n'],
    ['lists indented by four', '1. a\n    - b\n        - c\n2. d\n'],
    ['a code block in a step', '1. Run\n\n   ```sh\n   sop check | tee log\n   ```\n'],
    ['a quotation', '> Mind the door.\n> Always.\n'],
    ['definitions at the end', 'See [a] and [b][c].\n\n[a]: a.md\n[c]: c.md\n'],
    ['a decision', ':::decision{#a hit=first}\n\n| A | → B |\n| --- | --- |\n| 1 | 2 |\n\n:::\n'],
    ['marks', '1. Weigh. :by[baker] :takes[10 min] :until[2026-12-31]{two people} At 10:30.\n'],
  ])('do not include one with %s', (_name, text) => {
    expect(needsReference(text)).toBe(false);
  });

  it('are recognised in a time that does not run away with hostile text', () => {
    const units = [
      '> > > b\n',
      '\r\n',
      '[a]: b\r\n\r\n',
      '- [ ] a\n',
      '| a | b ',
      '[',
      '[[ a ',
      '] [',
      '`a',
      '- - ',
      '    ',
      '[^a]: b\n',
    ];
    const slow = units.filter((unit) => {
      const started = performance.now();
      needsReference(`[a]: b\n${unit.repeat(Math.ceil(10_000 / unit.length))}!`);
      return performance.now() - started > 1000;
    });
    expect(slow).toEqual([]);
  });
});
