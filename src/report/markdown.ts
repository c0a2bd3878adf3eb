import type { Finding, Report } from '../model/finding.ts';
import { amount, judgedOn, outcome, scope } from './closing.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import type { Format } from './presentation.ts';
import { shownPath } from './shown-path.ts';

/** As many as somebody reads, and no more characters than GitHub takes in a comment, with room for what is around them. */
const most = 50;
const room = 60_000;
const longest = 1000;
const fewRelated = 3;

interface Item {
  readonly finding: Finding;
  readonly text: string;
}

/** A comment on a pull request: errors by file, the rest folded away. Waived findings and known ones are only counted. */
export const markdown: Format = (report, _sources, { prefix, only }) => {
  const counted = report.findings.filter(({ status }) => status === 'new');
  const ordered = [...counted.filter(isError), ...counted.filter((finding) => !isError(finding))];
  const shown = fitting(itemsOf(ordered, prefix), prefix);
  const errors = shown.filter(({ finding }) => isError(finding));
  const rest = shown.filter(({ finding }) => !isError(finding));
  const left = ordered.length - shown.length;
  return `${[
    `**${outcome(report)}**${markdownText(scope(report, only))} (${judgedOn(report)}).`,
    ...byFile(errors, prefix),
    ...(rest.length > 0 ? [folded(report, byFile(rest, prefix))] : []),
    ...(left > 0 ? [`And ${amount(left, 'more finding')}: \`npx sop check\` lists them all.`] : []),
  ].join('\n\n')}\n`;
};

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** The reason of a rule is given with its first finding. */
function itemsOf(findings: readonly Finding[], prefix: string): readonly Item[] {
  const explained = new Set<string>();
  return findings.map((finding) => {
    const { rule, place, message, why, fix } = finding;
    const lines = [`- **Line ${place.line}**: ${words(message)} ${markdownCode(rule)}`];
    if (!explained.has(rule)) lines.push(`  - Why: ${words(why)}`);
    explained.add(rule);
    lines.push(`  - To do: ${words(fix)}`);
    const related = finding.related.slice(0, fewRelated).map(({ file, place: there, message: remark }) => {
      return `  - See ${markdownCode(`${shownPath(prefix, file)}:${there.line}`)}: ${words(remark)}`;
    });
    return { finding, text: [...lines, ...related].join('\n') };
  });
}

function words(text: string): string {
  return markdownText(text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text);
}

function fitting(items: readonly Item[], prefix: string): readonly Item[] {
  let length = 0;
  const end = items.findIndex(({ text, finding: { file } }, index) => {
    length += text.length + prefix.length + file.length + 20;
    return index === most || length > room;
  });
  return end < 0 ? items : items.slice(0, end);
}

function byFile(items: readonly Item[], prefix: string): readonly string[] {
  return [...Map.groupBy(items, ({ finding }) => finding.file)].flatMap(([file, own]) => [
    `**${markdownCode(shownPath(prefix, file))}**`,
    own.map(({ text }) => text).join('\n'),
  ]);
}

function folded({ counts }: Report, blocks: readonly string[]): string {
  const summary = [
    counts.warning > 0 ? amount(counts.warning, 'warning') : '',
    counts.info > 0 ? `${counts.info} info` : '',
  ].filter((part) => part !== '');
  return [`<details>\n<summary>${summary.join(', ')}</summary>`, ...blocks, '</details>'].join('\n\n');
}
