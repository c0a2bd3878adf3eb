import type { Report } from '../model/finding.ts';
import { closingLine } from '../report/closing.ts';
import { formatNames, formats, type FormatName } from '../report/formats.ts';
import type { Io } from './io.ts';
import { oneOf } from './one-of.ts';
import { colourFor, say } from './output.ts';
import { packageVersion } from './package-file.ts';
import { prefixInRepository, prefixInWorkspace } from './repository-prefix.ts';
import type { Root } from './root.ts';

/** The format that was asked for, else the one for where we run. */
export function formatFor(asked: string | undefined, { env }: Io): FormatName {
  if (asked === undefined) return env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
  return oneOf('format', asked, formatNames);
}

export interface Showing {
  readonly format: FormatName;
  readonly root: Root;
  /** What was asked for, in words, when that is not everything. */
  readonly only?: string | undefined;
}

/** Formats without room for the closing line; it then goes to those who watch. JSON has all of it in its counts. */
const withoutClosingLine: ReadonlySet<FormatName> = new Set(['compact', 'github', 'sarif', 'gitlab', 'junit']);

/** Writes a report as data. */
export function showReport(
  report: Report,
  sources: ReadonlyMap<string, string>,
  { format, root, only }: Showing,
  io: Io,
): void {
  const surroundings = {
    prefix: root.prefix,
    ...(io.columns === undefined ? {} : { width: io.columns }),
    ...(only === undefined ? {} : { only }),
  };
  const presentation = { ...surroundings, prefix: prefixFor(format, root, io), version: packageVersion() };
  io.stdout.write(formats[format](report, sources, { ...presentation, colour: colourFor(io, 'stdout') }));
  if (withoutClosingLine.has(format)) {
    say(io, closingLine(report, { ...surroundings, colour: colourFor(io, 'stderr') }));
  }
}

/** What is read somewhere else names files as they are found there. */
function prefixFor(format: FormatName, root: Root, io: Io): string {
  if (format === 'pretty' || format === 'compact' || format === 'json') return root.prefix;
  return format === 'github' ? prefixInWorkspace(root, io) : prefixInRepository(root, io);
}
