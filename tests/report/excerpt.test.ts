import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/report/excerpt.ts';
import { columnsOf } from '../../src/report/visible.ts';

const at = (line: number, column: number, endColumn: number, endLine = line) => ({ line, column, endLine, endColumn });

/** What the carets stand under. */
function pointedAt(source: string, place: ReturnType<typeof at>, width = 100): string {
  const shown = excerpt(source, place, width)!;
  let columns = 0;
  let words = '';
  for (const character of shown.text) {
    if (columns >= shown.indent.length && columns < shown.indent.length + shown.carets.length) words += character;
    columns += columnsOf(character);
  }
  return words;
}

describe('excerpt', () => {
  it('puts carets under exactly the words', () => {
    expect(excerpt('---\ntitle: Bake\nowner: ana-ries\n---\n', at(3, 8, 16), 100)).toEqual({
      line: 3,
      text: 'owner: ana-ries',
      indent: '       ',
      carets: '^^^^^^^^',
    });
  });

  it.each(['\n', '\r\n', '\r'])('counts lines that end in %j', (end) => {
    expect(pointedAt(['---', 'owner: ana', '---'].join(end), at(2, 8, 11))).toBe('ana');
  });

  it('counts columns a terminal shows: wide signs, joined signs, accents of their own, tabs', () => {
    expect(pointedAt('名前: アナ owner', at(1, 8, 13))).toBe(' owner'.trim());
    expect(pointedAt('cafe\u0301 owner', at(1, 7, 12))).toBe('owner');
    expect(pointedAt('\towner: ana', at(1, 9, 12))).toBe('ana');
  });

  it('points at one character where a place has no width', () => {
    expect(excerpt('# Bake\n', at(1, 1, 1), 100)?.carets).toBe('^');
  });

  it('stays on the first line of a place that spans several', () => {
    expect(excerpt('- mix\n- bake\n', at(1, 3, 7, 2), 100)?.carets).toBe('^^^');
  });

  it.each([20, 40, 60, 80])('clips a long line to %i columns and keeps the words in sight', (width) => {
    const before = 'Heat the oven and wait until the thermometer on the left agrees, then open '.repeat(4);
    const line = `${before}[the manual](oven.pdf)${' and go on'.repeat(20)}`;
    const place = at(1, before.length + 1, before.length + 13);
    const shown = excerpt(line, place, width)!;
    expect(columnsOf(shown.text)).toBeLessThanOrEqual(width);
    expect(pointedAt(line, place, width)).toBe('[the manual]');
    expect(shown.text.startsWith('…')).toBe(true);
  });

  it('clips words that are longer than the line', () => {
    const shown = excerpt(`x ${'flour '.repeat(100)}`, at(1, 3, 600), 50)!;
    expect(columnsOf(shown.text)).toBeLessThanOrEqual(50);
    expect(shown.indent.length + shown.carets.length).toBeLessThanOrEqual(50);
  });

  it('shows nothing where there is nothing to see', () => {
    expect(excerpt('---\n\ntext\n', at(1, 1, 1), 100)).toBeUndefined();
    expect(excerpt('---\n\ntext\n', at(2, 1, 1), 100)).toBeUndefined();
    expect(excerpt('one line', at(7, 1, 1), 100)).toBeUndefined();
  });

  it('never lets a file speak to the terminal', () => {
    const shown = excerpt('owner: \u001B[2Jana\u202E', at(1, 8, 15), 100)!;
    expect(shown.text).toBe('owner: ␛[2Jana\uFFFD');
  });
});
