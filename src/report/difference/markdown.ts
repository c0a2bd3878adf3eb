import { approvalsFor, type Approval } from '../../model/difference/approvals.ts';
import type { Touched } from '../../model/difference/affected.ts';
import type { Finding } from '../../model/finding.ts';
import { amount } from '../closing.ts';
import { markdownCode, markdownText } from '../markdown-text.ts';
import type { DifferenceFormat, DifferenceReport } from './difference-report.ts';
import { comparedIn, dataInWords, enumerated, headline, whoIs } from './in-words.ts';
import { clipped, fitting, type Fitted } from './room.ts';
import { sopBlock } from './sop-markdown.ts';

/**
 * Characters for each part of a comment, and for each kind of what is affected. GitHub takes 65,536 of them; together these are fewer, so that what a
 * reviewer has to do is never pushed out by what there is to read.
 */
const room = { approvals: 8000, sops: 24_000, affected: 1800, data: 6000, introduced: 7000, resolved: 3000 };
const most = { approvals: 60, sops: 100, affected: 15, data: 40, introduced: 40, resolved: 20 };

/** A comment on a pull request. Nothing that somebody wrote has a meaning in it, and nobody is called by it. */
export const markdown: DifferenceFormat = (report, { prefix }) => {
  const approvals = part('approvals', approvalsFor(report.sops).map(approvalRow));
  const sops = part(
    'sops',
    report.sops.map((sop) => sopBlock(sop)),
  );
  const affected = affectedItems(report);
  const data = part(
    'data',
    report.data.map((one) => `- ${markdownCode(prefix + one.file)}: ${text(dataInWords(one, mostInARow).join('; '))}`),
  );
  const introduced = part(
    'introduced',
    errorsFirst(report.findings.introduced).map((one) => findingItem(one, prefix)),
  );
  const resolved = part(
    'resolved',
    report.findings.resolved.map((one) => findingItem(one, prefix)),
  );
  const blocks = [
    `**${headline(report)}** ${text(`${comparedIn(report)}.`)}`,
    ...section(
      'Who must approve',
      ['| Who | For |\n| --- | --- |', ...approvals.shown].join('\n'),
      approvals,
      'approver',
    ),
    ...section('What changed', sops.shown.join('\n\n'), sops, 'SOP'),
    ...section('What it touches', affected.shown.join('\n'), affected, 'entry', 'entries'),
    ...section('Other files', data.shown.join('\n'), data, 'file'),
    ...section('Findings introduced', introduced.shown.join('\n'), introduced, 'finding'),
    ...folded(resolved),
    ...leftOut(report),
  ];
  return `${blocks.join('\n\n')}\n`;
};

function part(name: keyof typeof room, items: readonly string[]): Fitted {
  return fitting(items, most[name], room[name]);
}

const longest = 1000;
const mostInARow = 8;

function text(words: string): string {
  return markdownText(clipped(words, longest));
}

function section(
  title: string,
  body: string,
  { shown, left }: Fitted,
  noun: string,
  nouns?: string,
): readonly string[] {
  if (shown.length + left === 0) return [];
  return [`### ${title}`, ...(shown.length > 0 ? [body] : []), ...more(left, noun, nouns)];
}

function more(left: number, noun: string, nouns = `${noun}s`): readonly string[] {
  if (left === 0) return [];
  return [`_Left out for length: ${left} more ${left === 1 ? noun : nouns}. \`npx sop diff\` shows all._`];
}

function approvalRow(approval: Approval): string {
  const tasks = approval.for.map(({ sop, as }) => `${sop} (${as})`);
  return `| ${text(whoIs(approval))} | ${text(enumerated(tasks, mostInARow))} |`;
}

/** No kind pushes another one out. */
function affectedItems({ affected }: DifferenceReport): Fitted {
  const { kpis, roles, paths, locations, everywhere } = affected;
  const kinds = [list('KPI', kpis), list('Role', roles), list('Onboarding path', paths), list('Location', locations)];
  const parts = kinds.map((items) => part('affected', items));
  const last = everywhere.length > 0 ? [`- **Every location**: ${text(enumerated(everywhere, mostInARow))}`] : [];
  return {
    shown: [...parts.flatMap(({ shown }) => shown), ...last],
    left: parts.reduce((sum, { left }) => sum + left, 0),
  };
}

function list(label: string, all: readonly Touched[]): readonly string[] {
  return all.map(({ title, sops }) => `- ${label} **${text(title)}**: ${text(enumerated(sops, mostInARow))}`);
}

/** What stops a change is not left out for what does not. */
function errorsFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function findingItem({ file, place, severity, message, rule }: Finding, prefix: string): string {
  return `- ${severity} in ${markdownCode(`${prefix}${file}:${place.line}`)}: ${text(message)} ${markdownCode(rule)}`;
}

function folded(resolved: Fitted): readonly string[] {
  const { shown, left } = resolved;
  if (shown.length + left === 0) return [];
  const summary = `<details>\n<summary>${amount(shown.length + left, 'finding')} resolved</summary>`;
  return [[summary, shown.join('\n'), ...more(left, 'finding'), '</details>'].join('\n\n')];
}

function leftOut({ rulesLeftOut }: DifferenceReport): readonly string[] {
  if (rulesLeftOut.length === 0) return [];
  return [`Not asked, since they look outside the folder: ${rulesLeftOut.map(markdownCode).join(', ')}.`];
}
