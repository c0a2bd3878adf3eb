import type { Report } from '../model/finding.ts';

/** What a format may know of the place its text goes to, and of who wrote it. */
export interface Presentation {
  /** The content root as the reader finds it, ending in `/`; put before every file. */
  readonly prefix: string;
  readonly colour: boolean;
  /** What was asked for, in words, when that is not everything. */
  readonly only?: string;
  /** Columns to wrap and clip at; absent where nobody is looking. */
  readonly width?: number;
  /** Version of the program, for formats that name their author. */
  readonly version?: string;
}

/** Findings as text. Pure: the same report always gives the same text. */
export type Format = (report: Report, sources: ReadonlyMap<string, string>, presentation: Presentation) => string;
