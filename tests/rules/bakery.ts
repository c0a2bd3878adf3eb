import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import type { Report } from '../../src/model/finding.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { parseKnowledgeBase } from '../../src/parse/knowledge-base.ts';
import type { SourceFile } from '../../src/parse/source-file.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import type { Example } from '../../generate/rule-comment.ts';

const folder = fileURLToPath(new URL('./bakery', import.meta.url));
const bakery = globSync('**/*.*', { cwd: folder })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map((path): SourceFile => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));

/** The day an example is read on when it does not say. */
const ordinaryDay = '2026-06-15';

/** The files of an example laid over those of the bakery. */
export function exampleFiles(example: Pick<Example, 'files'>): readonly SourceFile[] {
  const own = new Set(example.files.map(({ path }) => path));
  return [...bakery.filter(({ path }) => !own.has(path)), ...example.files];
}

/** Files that are not text to us (images) are there and not read. */
export function baseOf(files: readonly SourceFile[]): KnowledgeBase {
  const read = files.filter(({ path }) => /\.(md|yaml|csv)$/.test(path));
  return parseKnowledgeBase({ root: 'content', files: read, allFiles: files.map(({ path }) => path) });
}

export function judgeFiles(files: readonly SourceFile[], rules: readonly Rule[], today = ordinaryDay): Report {
  return check(baseOf(files), rules, { today: requireCalendarDate(today) });
}

/** What one rule says of an example. */
export function judgeExample(example: Pick<Example, 'files' | 'today'>, rule: Rule): Report {
  return judgeFiles(exampleFiles(example), [rule], example.today);
}
