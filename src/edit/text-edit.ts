import type { Place } from '../model/place.ts';

/** Puts `text` where `place` is; an empty place is an insertion. */
export interface TextEdit {
  readonly place: Place;
  /** Lines end in LF; they get the ends of the file they go into. */
  readonly text: string;
}

/**
 * The text with all edits made and nothing else changed. Places are those of the text as given; the order of
 * the edits does not matter. Throws a RangeError where two edits overlap or a place lies outside.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(source);
  const lineEnd = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
  const spans = edits
    .map(({ place, text }, order) => ({
      start: offsetOf(starts, source, place.line, place.column),
      end: offsetOf(starts, source, place.endLine, place.endColumn),
      text: text.replaceAll('\n', lineEnd),
      order,
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { start, end, text } of spans) {
    if (start < at || end < start) throw new RangeError('Two edits overlap.');
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

/** The words that stand at a place. */
export function textAt(source: string, { line, column, endLine, endColumn }: Place): string {
  const starts = lineStarts(source);
  return source.slice(offsetOf(starts, source, line, column), offsetOf(starts, source, endLine, endColumn));
}

/** The lines of a text, without their ends. */
export function linesOf(source: string): readonly string[] {
  return source.split(/\r\n|\n|\r/);
}

function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}

function offsetOf(starts: readonly number[], source: string, line: number, column: number): number {
  const start = starts[line - 1];
  const offset = (start ?? source.length + 1) + column - 1;
  if (start === undefined || offset > source.length) throw new RangeError(`There is no place ${line}:${column}.`);
  return offset;
}
