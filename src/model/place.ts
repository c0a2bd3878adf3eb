/** Where something stands in a file: one-based lines and columns (UTF-16 units), end exclusive, always of the raw file. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The very first character: where a finding points when what it misses has no place of its own. */
export const startOfFile: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

export type PathInData = readonly (string | number)[];

/** Something that was read from a file and can say where each of its values stands there. */
export interface Located {
  /** Path below the content root, with `/` between folders. */
  readonly file: string;
  /** Place of a value; of the nearest enclosing value that exists where the path leads nowhere. */
  at(...path: PathInData): Place;
  /** Place of a key; falls back as {@link at} does. */
  keyAt(...path: PathInData): Place;
}

/**
 * True when the key is written, with a value or without. The place of an absent key falls back to that of its absent
 * value, and only then are the two one.
 */
export function hasKey(located: Located, field: string): boolean {
  return comparePlaces(located.keyAt(field), located.at(field)) !== 0;
}

/** True when a place lies in another one; each is in itself. */
export function isWithin(inner: Place, outer: Place): boolean {
  const begins = inner.line - outer.line || inner.column - outer.column;
  const ends = inner.endLine - outer.endLine || inner.endColumn - outer.endColumn;
  return begins >= 0 && ends <= 0;
}

/** Total order by position. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column || a.endLine - b.endLine || a.endColumn - b.endColumn;
}
