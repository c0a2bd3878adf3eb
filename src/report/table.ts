import { columnsOf, visible } from './visible.ts';
import type { Style } from './colour.ts';

export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

/** Rows with aligned columns, two spaces between them and none at the end of a line. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = [];
  const shown = rows.map((row) => row.map((cell) => ({ ...cell, text: visible(cell.text) })));
  for (const row of shown) {
    for (const [index, { text }] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, columnsOf(text));
  }
  const lines = shown.map((row) =>
    row.map(({ text, style = (same: string) => same }, index) => {
      const gap = index === row.length - 1 ? '' : ' '.repeat((widths[index] ?? 0) - columnsOf(text) + 2);
      return style(text) + gap;
    }),
  );
  return lines.map((cells) => `${cells.join('').trimEnd()}\n`).join('');
}
