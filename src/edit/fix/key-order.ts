import type { Sop } from '../../model/sop.ts';
import { hasKey } from '../../model/place.ts';
import { lastOf, order } from '../field.ts';
import type { Rewrite } from '../rewrite.ts';
import { linesOf } from '../text-edit.ts';

/** A key with its value, and the comments and blank lines above it. */
interface Chunk {
  readonly rank: number;
  readonly lines: readonly string[];
}

/**
 * Puts the keys of an SOP into the order in which people read them. Comments go with the key
 * below them; what stands above the first blank line is about the file and stays on top. Undefined when the order
 * is that already, when the keys do not stand one below the other at the beginning of a line, and where lines that
 * are moved might say something else: a key that we do not know and may be another one misspelt, a text that keeps the
 * blank lines below it, line ends of two kinds.
 */
export function orderKeys(sop: Sop, source: string): Rewrite | undefined {
  if (!sop.hasFrontmatter || new Set(source.match(/\r\n|\n|\r/g)).size > 1) return undefined;
  const lines = linesOf(source);
  const closing = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) + 1;
  const keys = keysOf(sop);
  if (sop.problems.some(({ kind }) => kind === 'unknown-key')) return undefined;
  if (lines.slice(0, closing).some((line) => keepsBlankLines.test(line))) return undefined;
  if (keys.some(({ column }) => column !== 1) || new Set(keys.map(({ line }) => line)).size !== keys.length) {
    return undefined;
  }
  const head: string[] = [];
  const chunks: Chunk[] = [];
  let from = 2;
  for (const [index, { line, last, rank }] of keys.entries()) {
    if (index === 0) {
      const above = lines.slice(1, line - 1);
      const blank = above.findLastIndex((one) => one.trim() === '');
      head.push(...above.slice(0, blank + 1));
      from += blank + 1;
    }
    let end = last;
    while (/^[ \t]+#/.test(lines[end] ?? '') && end < closing - 1) end += 1;
    chunks.push({ rank, lines: lines.slice(from - 1, end) });
    from = end + 1;
  }
  const tail = lines.slice(from - 1, closing - 1);
  const sorted = chunks.toSorted((a, b) => a.rank - b.rank);
  if (sorted.every((chunk, index) => chunk === chunks[index])) return undefined;
  const text = [...head, ...withoutBlankTop(sorted, chunks[0]!), ...tail].map((line) => `${line}\n`).join('');
  const place = { line: 2, column: 1, endLine: closing, endColumn: 1 };
  return {
    file: sop.file,
    what: 'key order',
    before: '',
    after: 'as people read them',
    edit: { place, text },
  };
}

/** `|+`, `>2+`: a block whose last blank lines are part of it. */
const keepsBlankLines = /[|>]\d?\+\d?[ \t]*(?:#.*)?$/;

interface Key {
  readonly line: number;
  readonly column: number;
  /** The last line of its value. */
  readonly last: number;
  readonly rank: number;
}

function keysOf(sop: Sop): readonly Key[] {
  return order
    .filter((name) => hasKey(sop, name))
    .map((name, rank) => {
      const key = sop.keyAt(name);
      return { line: key.line, column: key.column, last: lastOf(key, sop.at(name)).endLine, rank };
    })
    .toSorted((a, b) => a.line - b.line);
}

/** Blank lines that part two groups do not come to stand on top; the key that was first takes them over. */
function withoutBlankTop(sorted: readonly Chunk[], first: Chunk): readonly string[] {
  const top = sorted[0]!;
  const start = top === first ? 0 : top.lines.findIndex((line) => line.trim() !== '');
  return sorted.flatMap((chunk) => {
    if (chunk === top) return chunk.lines.slice(start);
    return chunk === first ? [...top.lines.slice(0, start), ...chunk.lines] : chunk.lines;
  });
}
