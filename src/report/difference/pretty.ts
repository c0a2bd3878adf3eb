import type { Change } from '../../model/change.ts';
import { approvalsFor } from '../../model/difference/approvals.ts';
import type { Touched } from '../../model/difference/affected.ts';
import type { SopDifference } from '../../model/difference/sop-differences.ts';
import type { Finding } from '../../model/finding.ts';
import { palette, type Palette } from '../colour.ts';
import type { Presentation } from '../presentation.ts';
import { visible } from '../visible.ts';
import { wrap } from '../wrap.ts';
import type { DifferenceFormat, DifferenceReport } from './difference-report.ts';
import { comparedIn, dataInWords, headline, remarksOn, weightInWords, whoIs } from './in-words.ts';
import { inTwo, wordsToShow } from './words.ts';

/** For a person at a terminal. */
export const pretty: DifferenceFormat = (report, presentation) => {
  const paint = palette(presentation.colour);
  const line = (text: string): string => indented(visible(text), presentation);
  const under = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [paint.bold(title), ...lines, ''];
  const { introduced, resolved } = report.findings;
  const lines = [
    ...report.sops.flatMap((sop) => [...sopLines(sop, paint, line), '']),
    ...under(
      'Who must approve',
      approvalsFor(report.sops).map((approval) =>
        line(`${whoIs(approval)}: ${approval.for.map(({ sop, as }) => `${sop} (${as})`).join(', ')}`),
      ),
    ),
    ...under('What it touches', touches(report).map(line)),
    ...under(
      'Other files',
      report.data.map((data) => line(`${presentation.prefix}${data.file}: ${dataInWords(data).join('; ')}`)),
    ),
    ...under(
      'Findings introduced',
      introduced.map((finding) => line(found(finding, presentation))),
    ),
    ...under(
      'Findings resolved',
      resolved.map((finding) => line(found(finding, presentation))),
    ),
    ...leftOut(report).map((text) => paint.dim(text)),
    `${paint.bold(headline(report))} ${paint.dim(`(${comparedIn(report)})`)}`,
  ];
  return `${lines.join('\n')}\n`;
};

const margin = '  ';
const comfortableWidth = 100;

function indented(text: string, { width }: Presentation): string {
  const room = width === undefined ? undefined : Math.max(30, Math.min(width, comfortableWidth) - 4);
  return wrap(text, room)
    .map((line, index) => `${margin}${index === 0 ? '' : margin}${line}`)
    .join('\n');
}

function sopLines(sop: SopDifference, paint: Palette, line: (text: string) => string): readonly string[] {
  const heading = `${paint.bold(visible(sop.title))} ${paint.dim(visible(sop.id))}  ${weightInWords(sop)}`;
  return [
    heading,
    ...remarksOn(sop).map(line),
    ...sop.changes.flatMap((change) => [line(change.sentence), ...wordLines(change, paint)]),
  ];
}

/** `[-gone-]` and `{+new+}`, as git shows words. */
function wordLines(change: Change, { red, green }: Palette): readonly string[] {
  const words = wordsToShow(change);
  if (words.length === 0) return [];
  const shown = words.map((run) => {
    const [space, text] = inTwo(visible(run.text));
    if (run.in === 'both') return `${space}${text}`;
    return space + (run.in === 'before' ? red(`[-${text}-]`) : green(`{+${text}+}`));
  });
  return [`${margin}${margin}${shown.join('')}`];
}

function touches({ affected }: DifferenceReport): readonly string[] {
  const { kpis, roles, paths, locations, everywhere } = affected;
  return [
    ...list('KPI', kpis),
    ...list('Role', roles),
    ...list('Onboarding path', paths),
    ...list('Location', locations),
    ...(everywhere.length > 0 ? [`Every location: ${everywhere.join(', ')}`] : []),
  ];
}

function list(label: string, all: readonly Touched[]): readonly string[] {
  return all.map(({ title, sops }) => `${label} ${title}: ${sops.join(', ')}`);
}

function found({ file, place, severity, message, rule }: Finding, { prefix }: Presentation): string {
  return `${prefix}${file}:${place.line} ${severity}: ${message} (${rule})`;
}

function leftOut({ rulesLeftOut }: DifferenceReport): readonly string[] {
  return rulesLeftOut.length === 0 ? [] : [`Not asked, since they judge the history: ${rulesLeftOut.join(', ')}.`];
}
