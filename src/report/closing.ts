import { capital } from '../model/capital.ts';
import { inSeries } from '../model/in-series.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { longDate } from '../model/days.ts';
import type { Finding, Report } from '../model/finding.ts';
import { palette } from './colour.ts';
import type { Presentation } from './presentation.ts';
import { shownPath } from './shown-path.ts';

/** The last line of a report: how many, as of which day, and what to do first. */
export function closingLine(report: Report, { prefix, colour, only }: Presentation): string {
  const { bold, dim, red, yellow, green } = palette(colour);
  const first = whereToStart(report.findings.filter(isNew));
  const paint = first === undefined ? green : report.counts.error > 0 ? red : yellow;
  const judged = `${paint(bold(outcome(report)))}${scope(report, only)} ${dim(`(${judgedOn(report)})`)}.`;
  if (first === undefined) return judged;
  return `${judged} Start with ${bold(`${shownPath(prefix, first.file)}:${first.place.line}`)} — npx sop explain ${first.rule}`;
}

/** "2 errors, 1 warning and 12 known from before". */
export function outcome(report: Report): string {
  const { waived, baselined } = report.counts;
  const apart = [waived > 0 ? `${waived} waived` : '', baselined > 0 ? `${baselined} known from before` : ''].filter(
    (words) => words !== '',
  );
  if (!report.findings.some(isNew)) return ['No findings', ...apart].join(', ');
  return sentence([...countsInWords(report), ...apart]);
}

/** Where the findings are, when there are some, or where none was looked for when not everything was asked for. */
export function scope(report: Report, only: string | undefined): string {
  const files = new Set(report.findings.filter(isNew).map(({ file }) => file)).size;
  if (files > 0) return ` in ${amount(files, 'file')}`;
  return only === undefined ? '' : ` in ${only}`;
}

export function judgedOn(report: Report): string {
  return `${amount(report.counts.sops, 'SOP')} judged ${asOf(report)}`;
}

/** "as of 22 Nov 2026", and that the day stands still where the policy says so. */
export function asOf({ asOf: day, frozen }: Pick<Report, 'asOf' | 'frozen'>): string {
  return `as of ${longDate(day as CalendarDate)}${frozen ? ', the day that policy.yaml freezes' : ''}`;
}

function countsInWords({ counts }: Report): readonly string[] {
  return [
    counts.error > 0 ? amount(counts.error, 'error') : 'no errors',
    counts.warning > 0 ? amount(counts.warning, 'warning') : '',
    counts.info > 0 ? `${counts.info} info` : '',
  ].filter((words) => words !== '');
}

function sentence(parts: readonly string[]): string {
  return capital(inSeries(parts));
}

function isNew({ status }: Finding): boolean {
  return status === 'new';
}

export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const order = { error: 0, warning: 1, info: 2 } as const;

function rank({ severity, file }: Finding): number {
  return order[severity] * 2 + (file.endsWith('.md') ? 1 : 0);
}

/** The gravest finding; among equals one in a data file, because many SOPs lean on it. */
function whereToStart(findings: readonly Finding[]): Finding | undefined {
  let best: Finding | undefined;
  for (const finding of findings) if (best === undefined || rank(finding) < rank(best)) best = finding;
  return best;
}
