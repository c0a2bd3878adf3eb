import { approvalsFor } from '../../model/difference/approvals.ts';
import type { Touched } from '../../model/difference/affected.ts';
import type { SopDifference } from '../../model/difference/sop-differences.ts';
import type { Finding } from '../../model/finding.ts';
import { changeLines } from '../change-lines.ts';
import { palette } from '../colour.ts';
import { indented } from '../indented.ts';
import type { Presentation } from '../presentation.ts';
import { visible } from '../visible.ts';
import type { DifferenceFormat, DifferenceReport } from './difference-report.ts';
import { comparedIn, dataInWords, headline, remarksOn, weightInWords, whoIs } from './in-words.ts';

/** For a person at a terminal. */
export const pretty: DifferenceFormat = (report, presentation) => {
  const paint = palette(presentation.colour);
  const line = (text: string): string => indented(text, presentation);
  const under = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [paint.bold(title), ...lines, ''];
  const { introduced, resolved } = report.findings;
  const lines = [
    ...report.sops.flatMap((sop) => [...sopLines(sop, presentation), '']),
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

function sopLines(sop: SopDifference, presentation: Presentation): readonly string[] {
  const paint = palette(presentation.colour);
  const heading = `${paint.bold(visible(sop.title))} ${paint.dim(visible(sop.id))}  ${weightInWords(sop)}`;
  return [
    heading,
    ...remarksOn(sop).map((remark) => indented(remark, presentation)),
    ...changeLines(sop.changes, presentation),
  ];
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
  return rulesLeftOut.length === 0
    ? []
    : [`Not asked, since they look outside the folder: ${rulesLeftOut.join(', ')}.`];
}
