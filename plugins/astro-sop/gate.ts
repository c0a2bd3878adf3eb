import { relative } from 'node:path';
import { openSite, type OpenedSite } from '../../src/index.ts';
import type { ConfigurationError } from '../../src/model/configuration-error.ts';
import type { Report } from '../../src/model/finding.ts';
import { closingLine } from '../../src/report/closing.ts';
import type { Presentation } from '../../src/report/presentation.ts';
import { pretty } from '../../src/report/pretty.ts';
import { GateError } from './gate-error.ts';
import type { Settings } from './options.ts';

type Content = Pick<Settings, 'content' | 'today' | 'baseline'>;

/** Reads and judges the content; throws a GateError when a finding is at error. */
export async function passGate(settings: Content): Promise<OpenedSite> {
  const opened = await openContent(settings);
  if (opened.report.counts.error > 0) throw new GateError(opened.report, opened.base.sources);
  return opened;
}

export function openContent({ content, today, baseline }: Content): Promise<OpenedSite> {
  return openSite({
    root: shown(content),
    ...(today === undefined ? {} : { today }),
    ...(baseline === undefined ? {} : { baseline }),
  });
}

/** A path as a person in the current folder would type it. */
function shown(path: string): string {
  return relative('', path).replaceAll('\\', '/') || '.';
}

/** Findings for whoever watches the terminal; the last line says how it stands. */
export function printFindings(report: Report, sources: ReadonlyMap<string, string>, content: string): void {
  process.stderr.write(`${pretty(report, sources, terminal(content)).trimEnd()}\n`);
}

/** How it stands, when nothing has changed since the findings were printed. */
export function printClosingLine(report: Report, content: string): void {
  process.stderr.write(`${closingLine(report, terminal(content))}\n`);
}

function terminal(content: string): Presentation {
  const root = shown(content);
  const { isTTY, columns } = process.stderr;
  return {
    prefix: root === '.' ? '' : `${root}/`,
    colour: isTTY === true && !process.env.NO_COLOR,
    ...(isTTY ? { width: columns } : {}),
  };
}

/** A ConfigurationError in words, with its places. */
export function configurationInWords(error: ConfigurationError, content: string): string {
  const places = error.problems.map(
    ({ file, place, message }) => `  ${shown(content)}/${file}:${place.line}:${place.column}  ${message}`,
  );
  return [error.message, ...places].join('\n');
}
