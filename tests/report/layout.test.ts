import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { palette } from '../../src/report/colour.ts';
import { table } from '../../src/report/table.ts';
import { terminalMarkdown } from '../../src/report/terminal-markdown.ts';
import { wrap } from '../../src/report/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces and leaves a long word whole', () => {
    expect(wrap('bake the bread slowly', 9)).toEqual(['bake the', 'bread', 'slowly']);
    expect(wrap('a https://bakery.example/oven b', 8)).toEqual(['a', 'https://bakery.example/oven', 'b']);
  });

  it('leaves text alone where nobody is looking', () => {
    const long = 'word '.repeat(100);
    expect(wrap(long, undefined)).toEqual([long]);
  });
});

describe('table', () => {
  it('aligns by what a terminal shows and leaves no blanks at the end', () => {
    const rows = [
      [{ text: 'パン' }, { text: 'x' }],
      [{ text: 'bread' }, { text: '' }],
    ];
    expect(table(rows)).toBe('パン   x\nbread\n');
  });

  it('does not count colours', () => {
    const { red } = palette(true);
    const plain = table([[{ text: 'overdue' }, { text: 'ana' }]]);
    const coloured = table([[{ text: 'overdue', style: red }, { text: 'ana' }]]);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(coloured).not.toBe(plain);
  });
});

describe('terminalMarkdown', () => {
  const page =
    '# A rule\n\nSome *words* about `people.yaml`\nand **more** of [them](other.md).\n\n- one\n  and on\n- two\n\n```yaml\nowner: ana\n\nx: 1\n```\n';

  it('wraps prose, keeps code and drops the marks', () => {
    expect(terminalMarkdown(page, { colour: false, width: 30 })).toBe(
      [
        'A rule',
        '',
        'Some *words* about',
        'people.yaml and more of',
        'them.',
        '',
        '- one and on',
        '- two',
        '',
        '    owner: ana',
        '',
        '    x: 1',
        '',
      ].join('\n'),
    );
  });

  it('uses colour only where it may', () => {
    expect(terminalMarkdown(page, { colour: true, width: 80 })).toContain('\u001B[1mA rule');
    expect(terminalMarkdown(page, { colour: false, width: 80 })).not.toContain('\u001B');
  });
});
