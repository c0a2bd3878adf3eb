import type { Identity } from '../src/model/history.ts';
import type { Place } from '../src/model/place.ts';

/** A file of an example: laid over the bakery of `tests/rules/bakery`. */
interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

/** A commit of an example: who wrote these files on which day. */
interface ExampleCommit {
  readonly day: string;
  readonly author: Identity;
  readonly reviewedBy: readonly Identity[];
  readonly files: readonly ExampleFile[];
}

interface ExpectedFinding {
  readonly file: string;
  readonly place: Place;
  readonly message: string;
}

/** An `@example` block: a little world, and all that this one rule finds in it. */
export interface Example {
  readonly kind: 'ok' | 'not-ok';
  readonly title: string;
  /** `YYYY-MM-DD`, when the example says on which day it is read. */
  readonly today?: string;
  /** The files as they are on the day. */
  readonly files: readonly ExampleFile[];
  /** How they came to be, oldest first; none for an example without a history. */
  readonly commits: readonly ExampleCommit[];
  readonly expected: readonly ExpectedFinding[];
}

/** The head comment of a rule: its documentation and its examples. */
export interface RuleComment {
  /** The first paragraph. */
  readonly summary: string;
  /** Markdown below each `##` heading, in order. */
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  readonly examples: readonly Example[];
}

const sectionTitles = ['Why', 'What to do', 'Options'];
const exampleHead = /^@example (ok|not-ok): (\S.*)$/;
const dayLine = /^today: (\d{4}-\d{2}-\d{2})$/;
const commitLine = /^commit: (\d{4}-\d{2}-\d{2}) ([^<>]+) <([^<>]*)>(?:, reviewed by ([^<>]+) <([^<>]*)>)?$/;
const pathLine = /^[\w@.-]+(\/[\w@. -]+)*(\.[a-z]+|\/CODEOWNERS)$/;
const findingLine = /^=> (\S[^:]*):(\d+):(\d+)-(\d+):(\d+) (\S.*)$/;

/** Reads the comment that stands before `defineRule(` in a rule's source. Throws with the line that does not fit. */
export function readRuleComment(source: string): RuleComment {
  const [prose = [], ...blocks] = splitBefore(commentLines(source), (line) => line.startsWith('@example'));
  const [head = [], ...parts] = splitBefore(prose, (line) => line.startsWith('## '));
  const sections = parts.map(([title = '', ...text]) => ({ title: title.slice(3), text: text.join('\n').trim() }));
  const titles = sections.map(({ title }) => title);
  if (titles.join() !== sectionTitles.join()) {
    throw new Error(`Expected the sections ${sectionTitles.join(', ')}; found ${titles.join(', ') || 'none'}.`);
  }
  return { summary: head.join('\n').trim(), sections, examples: blocks.map(readExample) };
}

function commentLines(source: string): readonly string[] {
  const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const \w+ = defineRule\(/.exec(source)?.[1];
  if (comment === undefined) throw new Error('Expected a doc comment right before "export const … = defineRule(".');
  return comment.split(/\r?\n/).map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
}

function readExample([head = '', ...lines]: readonly string[]): Example {
  const [, kind, title] = exampleHead.exec(head) ?? [];
  if (kind === undefined || title === undefined) throw new Error(`Expected "@example ok: title", found "${head}".`);
  let today: string | undefined;
  const files: { readonly path: string; readonly lines: string[] }[] = [];
  const commits: (Omit<ExampleCommit, 'files'> & { readonly from: number })[] = [];
  const expected: ExpectedFinding[] = [];
  for (const line of lines) {
    const day = dayLine.exec(line)?.[1];
    if (line === '') continue;
    else if (/^\|( |$)/.test(line) && expected.length === 0 && files.length > 0)
      files.at(-1)!.lines.push(line.slice(2));
    else if (line.startsWith('=>')) expected.push(readFinding(line));
    else if (day !== undefined && today === undefined && files.length === 0) today = day;
    else if (commitLine.test(line) && expected.length === 0) commits.push({ ...readCommit(line), from: files.length });
    else if (pathLine.test(line) && expected.length === 0) files.push({ path: line, lines: [] });
    else throw new Error(`In the example "${title}" this line does not fit: ${line}`);
  }
  if (files.length === 0) throw new Error(`The example "${title}" has no file.`);
  if ((kind === 'ok') !== (expected.length === 0)) {
    throw new Error(`The example "${title}" is ${kind} and expects ${expected.length} findings.`);
  }
  const written = files.map(({ path, lines: content }) => ({
    path,
    text: content.map((line) => `${line}\n`).join(''),
  }));
  return {
    kind: kind as Example['kind'],
    title,
    ...(today === undefined ? {} : { today }),
    files: [...new Map(written.map((file) => [file.path, file])).values()],
    commits: commits.map(({ from, ...commit }, index) => ({
      ...commit,
      files: written.slice(from, commits[index + 1]?.from),
    })),
    expected,
  };
}

function readCommit(line: string): Omit<ExampleCommit, 'files'> {
  const [, day = '', name = '', email = '', reviewer, address] = commitLine.exec(line) ?? [];
  const reviewedBy = reviewer === undefined ? [] : [{ name: reviewer, email: address ?? '' }];
  return { day, author: { name, email }, reviewedBy };
}

function readFinding(line: string): ExpectedFinding {
  const [, file, start, column, end, endColumn, message] = findingLine.exec(line) ?? [];
  if (file === undefined || message === undefined) {
    throw new Error(`Expected "=> file:line:column-endLine:endColumn message", found "${line}".`);
  }
  const place = { line: Number(start), column: Number(column), endLine: Number(end), endColumn: Number(endColumn) };
  return { file, place, message };
}

/** Cuts a list before each item that begins a part; the first part holds what comes before any. */
function splitBefore(lines: readonly string[], begins: (line: string) => boolean): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (begins(line)) parts.push([line]);
    else parts.at(-1)!.push(line);
  }
  return parts;
}
