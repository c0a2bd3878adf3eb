import type { DifferenceFormat } from './difference-report.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';

/** Every format of a comparison by the name a person asks for it with. */
export const differenceFormats = { pretty, markdown, json } as const satisfies Readonly<
  Record<string, DifferenceFormat>
>;

export type DifferenceFormatName = keyof typeof differenceFormats;

export const differenceFormatNames = Object.keys(differenceFormats) as readonly DifferenceFormatName[];
