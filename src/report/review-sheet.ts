import type { Change } from '../model/change.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Kpi, Waiver } from '../model/catalogue.ts';
import { longDate } from '../model/days.ts';
import type { Finding } from '../model/finding.ts';
import type { Commit } from '../model/history.ts';
import { changesInWords } from '../model/recorded-sections-in-words.ts';
import type { SectionChanges } from '../model/recorded-sections.ts';
import type { Sop } from '../model/sop.ts';
import { capital } from '../model/capital.ts';
import { changeLines } from './change-lines.ts';
import { palette, type Palette } from './colour.ts';
import { indented } from './indented.ts';
import { kpiLine } from './kpi-line.ts';
import type { Presentation } from './presentation.ts';
import { visible } from './visible.ts';

/** What can be told of the text since the last review. */
export type TextSince =
  | { readonly kind: 'first' }
  /** The two texts were compared. Not proven: the reviewed text itself was never committed, and this stands in for it. */
  | { readonly kind: 'compared'; readonly with: Commit; readonly proven: boolean; readonly changes: readonly Change[] }
  /** Without git only digests tell. No sections: that it has changed, and not where. */
  | { readonly kind: 'digests'; readonly same: boolean; readonly sections?: SectionChanges }
  | { readonly kind: 'unknown' };

/** All that a reviewer should have seen before saying that a procedure is how the work is done. */
export interface ReviewSheet {
  readonly sop: Sop;
  readonly today: CalendarDate;
  /** Name of who did the last review. */
  readonly reviewer?: string;
  readonly text: TextSince;
  /** Why git could not be asked. */
  readonly withoutGit?: string;
  readonly kpis: readonly Kpi[];
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
}

/** The sheet as a person reads it at a terminal, before any question is asked. */
export function reviewSheet(sheet: ReviewSheet, presentation: Presentation): string {
  const { sop, kpis, findings, waivers, withoutGit } = sheet;
  const paint = palette(presentation.colour);
  const line = (text: string): string => indented(text, presentation);
  const since = sop.reviewed?.date;
  const lines = [
    `${paint.bold(visible(sop.title))}  ${paint.dim(sop.id)}`,
    ...lastReview(sheet).map(line),
    paint.bold('What has changed since then'),
    ...textLines(sheet, line, presentation),
    ...(withoutGit === undefined ? [] : [paint.dim(line(withoutGit))]),
    ...under(
      'KPIs',
      kpis.map((kpi) => line(kpiLine(kpi, since))),
      paint,
    ),
    ...under(
      'Findings',
      findings.map((finding) => line(findingInWords(finding))),
      paint,
    ),
    ...under(
      'Waivers',
      waivers.map((waiver) => line(waiverInWords(waiver, sheet.today))),
      paint,
    ),
  ];
  return `${lines.join('\n')}\n\n`;
}

function under(title: string, lines: readonly string[], { bold, dim }: Palette): readonly string[] {
  return [bold(title), ...(lines.length === 0 ? [dim('  none')] : lines)];
}

function lastReview({ sop: { reviewed, review, owner, deputy, risk }, reviewer }: ReviewSheet): readonly string[] {
  const stands = deputy === undefined ? '' : `, deputy ${deputy}`;
  const day =
    reviewed === undefined ? undefined : reviewed.date === undefined ? reviewed.text : longDate(reviewed.date);
  const by = reviewer === undefined ? '' : ` by ${reviewer}`;
  const outcome = review?.outcome === undefined ? '' : `, ${review.outcome}`;
  return [
    `Owner ${owner ?? 'nobody'}${stands}; risk ${risk}.`,
    day === undefined ? 'Never reviewed before.' : `Last reviewed on ${day}${by}${outcome}.`,
    ...(review?.note === undefined ? [] : [`Its note: ${review.note}`]),
  ];
}

function textLines(
  { sop, text }: ReviewSheet,
  line: (text: string) => string,
  presentation: Presentation,
): readonly string[] {
  switch (text.kind) {
    case 'first':
      return [line('This is the first review: all of the text is new to it.')];
    case 'unknown':
      return [line('Nothing tells what text the last review was of.')];
    case 'digests':
      return [line(text.same ? 'Nothing that it prescribes.' : `${capital(changesInWords(text.sections))}.`)];
    case 'compared':
      return [
        ...(text.changes.length === 0
          ? [line('Nothing that it prescribes.')]
          : changeLines(text.changes, presentation)),
        ...(text.proven ? [] : [line(standIn(text.with, sop.review?.digest))]),
      ];
  }
}

function standIn({ hash, day }: Commit, recorded: string | undefined): string {
  const why =
    recorded === undefined
      ? 'The last review does not say which text it was of'
      : 'The text that the last review was of is not in git';
  return `${why}; this is against commit ${hash.slice(0, 7)} of ${longDate(day)}, which brought the review.`;
}

function findingInWords({ severity, status, message, rule, place }: Finding): string {
  const standing = status === 'new' ? severity : status === 'waived' ? 'waived' : 'known from before';
  return `${standing} in line ${place.line}: ${message} (${rule})`;
}

function waiverInWords({ rule, reason, grantedBy, until }: Waiver, today: CalendarDate): string {
  const end = until < today ? 'and ended on' : 'up to';
  return `${rule}, granted by ${grantedBy} ${end} ${longDate(until)}: ${reason}`;
}
