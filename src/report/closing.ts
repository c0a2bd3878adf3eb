import type { CalendarDate } from '../model/calendar-date.ts';
import { longDate } from '../model/days.ts';
import type { Finding, Report } from '../model/finding.ts';
import { palette } from './colour.ts';
import type { Presentation } from './presentation.ts';

/** The last line of a report: how many, as of which day, and what to do first. */
export function closingLine(report: Report, { prefix, colour, only }: Presentation): string {
  const { bold, dim, red, yellow, green } = palette(colour);
  const counted = report.findings.filter((finding) => finding.status === 'new');
  const first = whereToStart(counted);
  const day = dim(`(${amount(report.counts.sops, 'SOP')} judged ${asOf(report)})`);
  if (first === undefined) {
    const waived = report.counts.waived > 0 ? `, ${report.counts.waived} waived` : '';
    const where = only === undefined ? '' : ` in ${only}`;
    return `${green(bold(`No findings${waived}`))}${where} ${day}.`;
  }
  const files = new Set(counted.map((finding) => finding.file)).size;
  const paint = report.counts.error > 0 ? red : yellow;
  const next = `Start with ${bold(`${prefix}${first.file}:${first.place.line}`)} — npx sop explain ${first.rule}`;
  return `${paint(bold(sentence(countsInWords(report))))} in ${amount(files, 'file')} ${day}. ${next}`;
}

/** "as of 22 Nov 2026", and that the day stands still where the policy says so. */
export function asOf({ asOf: day, frozen }: Pick<Report, 'asOf' | 'frozen'>): string {
  return `as of ${longDate(day as CalendarDate)}${frozen ? ', the day that policy.yaml freezes' : ''}`;
}

function countsInWords({ counts }: Report): string {
  const words = [
    counts.error > 0 ? amount(counts.error, 'error') : 'no errors',
    counts.warning > 0 ? amount(counts.warning, 'warning') : '',
    counts.info > 0 ? `${counts.info} info` : '',
    counts.waived > 0 ? `${counts.waived} waived` : '',
  ].filter((word) => word !== '');
  return words.length === 1 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
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
