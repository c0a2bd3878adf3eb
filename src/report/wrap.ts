import { columnsOf } from './visible.ts';

/** Lines of at most `width` columns, broken at spaces; a word longer than that stands alone. */
export function wrap(text: string, width: number | undefined): readonly string[] {
  if (width === undefined || columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of text.split(' ')) {
    const wordColumns = columnsOf(word);
    if (line !== '' && columns + 1 + wordColumns > width) {
      lines.push(line);
      line = word;
      columns = wordColumns;
    } else {
      columns += wordColumns + (line === '' ? 0 : 1);
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
