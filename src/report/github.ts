import type { Finding } from '../model/finding.ts';
import type { Format } from './presentation.ts';
import { shownPath } from './shown-path.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands: GitHub shows each as an annotation at its line. Waived findings and known ones are left out. */
export const github: Format = (report, _sources, { prefix }) =>
  report.findings
    .filter((finding) => finding.status === 'new')
    .map((finding) => `::${commands[finding.severity]} ${properties(finding, prefix)}::${body(finding)}\n`)
    .join('');

function properties({ file, place, rule }: Finding, prefix: string): string {
  const { line, column, endLine, endColumn } = place;
  // The runner drops columns of an annotation that spans lines.
  const columns = line === endLine && endColumn > column ? [`col=${column}`, `endColumn=${endColumn}`] : [];
  return [
    `file=${property(shownPath(prefix, file))}`,
    `line=${line}`,
    `endLine=${endLine}`,
    ...columns,
    `title=${property(rule)}`,
  ].join(',');
}

function body({ message, why, fix }: Finding): string {
  return data(`${message}\n${why}\n${fix}`);
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
