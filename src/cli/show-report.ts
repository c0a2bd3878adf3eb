import { relative, resolve } from 'node:path';
import type { Report } from '../model/finding.ts';
import { closingLine } from '../report/closing.ts';
import { formatNames, formats, type FormatName } from '../report/formats.ts';
import type { Io } from './io.ts';
import { oneOf } from './one-of.ts';
import { colourFor, say } from './output.ts';
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

/** Writes a report as data. Formats for programs have no room for the closing line; it then goes to those who watch. */
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
  const prefix = format === 'github' ? prefixInWorkspace(root, io) : root.prefix;
  io.stdout.write(formats[format](report, sources, { ...surroundings, prefix, colour: colourFor(io, 'stdout') }));
  if (format === 'compact' || format === 'github') {
    say(io, closingLine(report, { ...surroundings, colour: colourFor(io, 'stderr') }));
  }
}

/** GitHub finds a file by its path from the top of the checkout. */
function prefixInWorkspace(root: Root, { env, cwd }: Io): string {
  if (env.GITHUB_WORKSPACE === undefined) return root.prefix;
  const path = relative(resolve(cwd, env.GITHUB_WORKSPACE), root.absolute).replaceAll('\\', '/');
  if (path.startsWith('..')) return root.prefix;
  return path === '' ? '' : `${path}/`;
}
