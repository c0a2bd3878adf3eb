import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sop, UnreadableSop } from '../../src/model/sop.ts';
import { splitFrontmatter } from '../../src/parse/frontmatter.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { baseOf, wordsAt } from '../little-base.ts';

const file = 'sops/bread/bake.md';

function read(text: string): Sop | UnreadableSop {
  const base = baseOf({ [file]: text });
  return base.sops[0] ?? base.unreadable[0]!;
}

function problemOf(text: string): { readonly kind: string; readonly message: string; readonly words: string } {
  const page = read(text);
  expect(page.kind).toBe('unreadable');
  expect(page.problems).toHaveLength(1);
  const { kind, message, place } = page.problems[0]!;
  return { kind, message, words: wordsAt(text, place) };
}

const plain = (part: string) => part.replaceAll('\r', '').trim();

describe('frontmatter', () => {
  it.each([
    ['LF', '---\ntitle: Bake\nowner: ana-reis\n---\n\n## Purpose\n\nBread.\n'],
    ['CRLF', '---\r\ntitle: Bake\r\nowner: ana-reis\r\n---\r\n\r\n## Purpose\r\n\r\nBread.\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: Bake\nowner: ana-reis\n---\n\n## Purpose\n\nBread.\n'],
    ['blanks behind the fences', '---  \ntitle: Bake\nowner: ana-reis\n---\t\n\n## Purpose\n\nBread.\n'],
    ['no line end at the end', '---\ntitle: Bake\nowner: ana-reis\n---\n\n## Purpose\n\nBread.'],
    [
      'a line of more than three hyphens in a text',
      '---\ntitle: Bake\nowner: ana-reis\nsummary: |\n  a\n  ----\n---\n\n## Purpose\n\nBread.\n',
    ],
  ])('with %s is read', (_name, text) => {
    const sop = read(text) as Sop;
    expect(sop).toMatchObject({ kind: 'sop', title: 'Bake', owner: 'ana-reis', hasFrontmatter: true, problems: [] });
    expect(wordsAt(text, sop.at('owner'))).toBe('ana-reis');
    expect(wordsAt(text, sop.keyAt('owner'))).toBe('owner');
    expect(sop.body.sections.map(({ title }) => title)).toEqual(['Purpose']);
    expect(wordsAt(text, sop.body.headings[0]!.place)).toBe('## Purpose');
    expect(wordsAt(text, { line: sop.body.firstLine, column: 1, endLine: sop.body.firstLine, endColumn: 9 })).toBe('');
  });

  it('may be empty', () => {
    for (const text of ['---\n---\n\nText.\n', '---\n# nothing yet\n---\n']) {
      expect(read(text)).toMatchObject({ kind: 'sop', hasFrontmatter: true, title: 'Bake' });
      expect(read(text).problems.map(({ message }) => message)).toEqual(['The field "title" is missing.']);
    }
  });

  it.each(['', 'Just text.\n', '# Title\n', '\n---\ntitle: too late\n---\n', '----\ntitle: a\n----\n'])(
    'is not in %j',
    (text) => expect(read(text)).toMatchObject({ kind: 'sop', hasFrontmatter: false, problems: [] }),
  );

  it('is not what follows a thematic break', () => {
    const text = '---\n\nBread is baked at night.\n\n## Purpose\n\nBread.\n';
    const sop = read(text) as Sop;
    expect(sop).toMatchObject({ kind: 'sop', hasFrontmatter: false, problems: [] });
    expect(sop.body.headings).toHaveLength(1);
    for (const begin of ['---', '---\n', '---\n- flour\n- salt\n', '---\n\n1. Heat the oven.\n']) {
      expect(read(begin)).toMatchObject({ kind: 'sop', hasFrontmatter: false });
    }
  });

  it('that is never closed is a problem on its opening fence', () => {
    for (const text of [
      '---\ntitle: Bake\n\n## Purpose\n',
      '---\n\n# by hand\nowner: ana-reis\n',
      '---\n"the owner": x\n',
    ]) {
      expect(problemOf(text)).toEqual({
        kind: 'frontmatter-valid',
        message: 'The frontmatter that opens here is never closed with "---".',
        words: '---',
      });
    }
  });

  it.each(['js', 'javascript', 'json', 'toml', 'coffee', 'yml', 'constructor', '__proto__', 'toString'])(
    'in %s is a problem on its fence',
    (language) => {
      expect(problemOf(`---${language}\ntitle: Bake\n---\n\nText.\n`)).toMatchObject({
        kind: 'frontmatter-language',
        words: `---${language}`,
      });
      expect(problemOf(`--- ${language} \ntitle: Bake\n`)).toMatchObject({ kind: 'frontmatter-language' });
    },
  );

  it('in JavaScript is never run', () => {
    const exit = process.exit;
    process.exit = (() => {
      throw new Error('The frontmatter was run.');
    }) as typeof process.exit;
    try {
      for (const language of ['js', 'javascript', 'JS', 'coffee', 'cson']) {
        const text = `---${language}\n(() => { globalThis.ranFrontmatter = true; process.exit(7); })()\n---\n`;
        expect(problemOf(text).kind).toBe('frontmatter-language');
        expect(problemOf(text).kind).toBe('frontmatter-language');
      }
    } finally {
      process.exit = exit;
    }
    expect(globalThis).not.toHaveProperty('ranFrontmatter');
  });

  it('that is no YAML is a problem where it goes wrong', () => {
    expect(problemOf('---\ntitle: Bake\nowner: [ana-reis\n---\n').kind).toBe('frontmatter-valid');
    expect(problemOf('---\ntitle: Bake: sourdough\n---\n').kind).toBe('frontmatter-valid');
    expect(problemOf('---\ntitle: Bake\ntitle: Mix\n---\n')).toMatchObject({
      kind: 'frontmatter-valid',
      words: 'title',
    });
    expect(problemOf('---\njust words\n---\n')).toMatchObject({ kind: 'frontmatter-valid', words: 'just words' });
    expect(problemOf('---\n- a\n- b\n---\n')).toMatchObject({ kind: 'frontmatter-valid' });
  });

  it('says the same the second time', () => {
    const broken = '---\ntitle: [Bake\n---\n';
    expect(problemOf(broken)).toEqual(problemOf(broken));
  });

  it('stands where the Markdown parser has it', () => {
    const line = fc.constantFrom(
      '---',
      '--- ',
      '---\t',
      '----',
      '--- x',
      'title: a',
      '',
      ' ',
      '# c',
      '  ---',
      'text',
      'a: |',
      '---a',
      '- x',
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
      .map(([lines, end, last]) => lines.join(end) + (last ? end : ''));
    fc.assert(
      fc.property(text, (document) => {
        const first = parseMarkdown(document, 'reference').children[0];
        const split = splitFrontmatter(document);
        const ours = split.language === 'yaml' && !split.unclosed;
        expect(ours).toBe(first?.type === 'yaml');
        if (first?.type !== 'yaml') return;
        expect(document.slice(0, split.bodyStart).trimEnd()).toBe(
          document.slice(0, first.position!.end.offset).trimEnd(),
        );
        expect(plain(document.slice(split.start, split.end))).toBe(plain(first.value));
      }),
      { numRuns: 2000 },
    );
  });
});
