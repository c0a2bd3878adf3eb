import type { Place } from '../model/place.ts';

/** Turns offsets of a text into places. Lines end at LF, CRLF or CR, as in CommonMark. */
export class TextPlaces {
  private readonly lineStarts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const lineEnd = /\r\n|\n|\r/g;
    while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
    this.lineStarts = starts;
  }

  /** The place from `start` up to, not including, `end`. */
  between(start: number, end: number): Place {
    const from = this.pointAt(start);
    const to = this.pointAt(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  private pointAt(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.lineStarts[low]! + 1 };
  }
}
