import type { Place } from '../model/place.ts';
import { columnsOf, visible } from './visible.ts';

/** An offending line and the row of carets below it, both starting in the same column. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  readonly indent: string;
  readonly carets: string;
}

/**
 * The line a place starts on, with carets under the exact words. Long lines are clipped around them.
 * Undefined where the line says nothing: the end of a file, an empty line, a `---` fence.
 */
export function excerpt(source: string, place: Place, width: number): Excerpt | undefined {
  const line = lineOf(source, place.line);
  if (line === undefined || /^-*$/.test(line.trim())) return undefined;
  const start = Math.min(place.column - 1, line.length);
  const end = place.endLine > place.line ? line.length : Math.min(place.endColumn - 1, line.length);
  const parts = {
    before: visible(line.slice(0, start)),
    words: visible(line.slice(start, Math.max(start, end))),
    after: visible(line.slice(Math.max(start, end))),
  };
  const { before, words, after } = clipped(parts, width);
  return {
    line: place.line,
    text: `${before}${words}${after}`.trimEnd(),
    indent: ' '.repeat(columnsOf(before)),
    carets: '^'.repeat(Math.max(1, columnsOf(words.trimEnd()))),
  };
}

/** Found by walking line ends, so that a long report does not split its files once a finding. */
function lineOf(source: string, line: number): string | undefined {
  const lineEnd = /\r\n|\n|\r/g;
  let start = 0;
  for (let number = 1; number < line; number++) {
    if (!lineEnd.exec(source)) return undefined;
    start = lineEnd.lastIndex;
  }
  return source.slice(start, lineEnd.exec(source)?.index);
}

interface Parts {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const mark = '…';

/** Keeps the words, some of what precedes them and as much as fits of what follows. */
function clipped({ before, words, after }: Parts, width: number): Parts {
  if (columnsOf(before) + columnsOf(words) + columnsOf(after) <= width) return { before, words, after };
  const lead = Math.max(Math.floor(width / 3), width - columnsOf(words) - columnsOf(after) - 1);
  const shortBefore = columnsOf(before) <= lead ? before : `${mark}${lastColumns(before, lead - 1)}`;
  const roomForWords = width - columnsOf(shortBefore);
  if (columnsOf(words) > roomForWords) {
    return { before: shortBefore, words: `${firstColumns(words, roomForWords - 1)}${mark}`, after: '' };
  }
  const room = roomForWords - columnsOf(words);
  const shortAfter = columnsOf(after) <= room ? after : `${firstColumns(after, room - 1)}${mark}`;
  return { before: shortBefore, words, after: shortAfter };
}

function firstColumns(text: string, width: number): string {
  let taken = '';
  let columns = 0;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width) break;
    taken += character;
  }
  return taken;
}

function lastColumns(text: string, width: number): string {
  const characters = [...text];
  let columns = 0;
  let from = characters.length;
  while (from > 0 && columns + columnsOf(characters[from - 1]!) <= width) {
    from -= 1;
    columns += columnsOf(characters[from]!);
  }
  return characters.slice(from).join('');
}
