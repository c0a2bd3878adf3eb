import type { Finding } from '../model/finding.ts';
import { closingLine } from './closing.ts';
import { palette, type Palette, type Style } from './colour.ts';
import { excerpt } from './excerpt.ts';
import type { Format, Presentation } from './presentation.ts';
import { shownPath } from './shown-path.ts';
import { columnsOf, visible } from './visible.ts';
import { wrap } from './wrap.ts';

const margin = 6;
const comfortableWidth = 100;

interface Surroundings {
  readonly presentation: Presentation;
  readonly paint: Palette;
  readonly sources: ReadonlyMap<string, string>;
  /** Rules whose reason was already given in this run. */
  readonly explained: Set<string>;
}

/** For a person at a terminal: by file, with the offending line, the reason and the remedy. What is known from before is only counted. */
export const pretty: Format = (report, sources, presentation) => {
  const paint = palette(presentation.colour);
  const surroundings: Surroundings = { presentation, paint, sources, explained: new Set() };
  const listed = report.findings.filter(({ status }) => status !== 'baselined');
  const groups = Map.groupBy(listed, (finding) => finding.file);
  const blocks = [...groups].map(([file, findings]) => {
    const heading = paint.bold(visible(shownPath(presentation.prefix, file)));
    return [heading, ...findings.flatMap((finding) => [...linesOf(finding, surroundings), ''])].join('\n');
  });
  return [...blocks, closingLine(report, presentation)].join('\n') + '\n';
};

function linesOf(finding: Finding, surroundings: Surroundings): readonly string[] {
  const { paint, explained } = surroundings;
  const lines = headline(finding, surroundings);
  if (finding.status === 'new') {
    lines.push(...frame(finding, surroundings));
    if (!explained.has(finding.rule)) lines.push(...labelled('why', finding.why, surroundings));
    explained.add(finding.rule);
    lines.push(...labelled('fix', finding.fix, surroundings));
  }
  for (const { file, place, message } of finding.related) {
    const where = `${shownPath(surroundings.presentation.prefix, file)}:${place.line}:${place.column}`;
    lines.push(...labelled('see', `${where} ${message}`, surroundings));
  }
  lines.push(' '.repeat(margin) + paint.dim(finding.rule));
  return lines;
}

function headline(finding: Finding, { paint, presentation }: Surroundings): string[] {
  const where = `${finding.place.line}:${finding.place.column}`;
  const word = finding.status === 'waived' ? 'waived' : finding.severity;
  const before = `  ${where}  ${word}  `;
  const [first = '', ...rest] = wrap(visible(finding.message), room(presentation, columnsOf(before)));
  const styled = `  ${paint.dim(where)}  ${severityStyle(finding, paint)(paint.bold(word))}  `;
  return [styled + first, ...rest.map((line) => ' '.repeat(columnsOf(before)) + line)];
}

function frame(finding: Finding, { paint, presentation, sources }: Surroundings): readonly string[] {
  const source = sources.get(finding.file);
  const number = String(finding.place.line);
  const width = room(presentation, margin + number.length + 3) ?? comfortableWidth;
  const shown = source === undefined ? undefined : excerpt(source, finding.place, width);
  if (shown === undefined) return [];
  const carets = severityStyle(finding, paint)(shown.carets);
  return [
    `${' '.repeat(margin)}${paint.dim(`${number} │`)} ${shown.text}`,
    `${' '.repeat(margin + number.length)} ${paint.dim('│')} ${shown.indent}${carets}`,
  ];
}

function labelled(label: string, text: string, { paint, presentation }: Surroundings): readonly string[] {
  const before = `${' '.repeat(margin)}${label}  `;
  const [first = '', ...rest] = wrap(visible(text), room(presentation, before.length));
  return [
    `${' '.repeat(margin)}${paint.dim(label)}  ${first}`,
    ...rest.map((line) => ' '.repeat(before.length) + line),
  ];
}

/** Columns left for text; never so few that it becomes a column of single words. */
function room({ width }: Presentation, taken: number): number | undefined {
  return width === undefined ? undefined : Math.max(30, Math.min(width, comfortableWidth + 20) - taken);
}

function severityStyle(finding: Finding, paint: Palette): Style {
  if (finding.status === 'waived') return paint.dim;
  return { error: paint.red, warning: paint.yellow, info: paint.blue }[finding.severity];
}
