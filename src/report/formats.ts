import { compact } from './compact.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { Format } from './presentation.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** Every format by the name a person asks for it with. */
export const formats = {
  pretty,
  compact,
  json,
  github,
  sarif,
  gitlab,
  junit,
  markdown,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
