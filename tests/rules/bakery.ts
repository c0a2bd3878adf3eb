import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check.ts';
import type { Codeowners } from '../../src/model/codeowners.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { digestOfText } from '../../src/model/digest.ts';
import type { Report } from '../../src/model/finding.ts';
import type { History } from '../../src/model/history.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { parseCodeowners, withCodeowners } from '../../src/parse/codeowners.ts';
import { HistoryReader, type FileVersion } from '../../src/parse/history.ts';
import { ReviewedTexts } from '../../src/parse/reviewed-version.ts';
import { parseKnowledgeBase } from '../../src/parse/knowledge-base.ts';
import type { SourceFile } from '../../src/parse/source-file.ts';
import type { Rule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
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
  const base = parseKnowledgeBase({ root: 'content', files: read, allFiles: files.map(({ path }) => path) });
  return withCodeowners(base, codeownersOf(files));
}

/** Where an example has such a file, it stands above the content root, in the repository's top folder. */
function codeownersOf(files: readonly SourceFile[]): Codeowners {
  const file = files.find(({ path }) => path.endsWith('/CODEOWNERS'));
  const prefix = 'content/';
  if (file === undefined) return { prefix, lines: [] };
  return parseCodeowners({ prefix, pathInRepository: file.path.replace(/^\.\.\//, ''), text: file.text });
}

/** The history that an example's commits make, as it would be read from git. */
export function historyOf({ commits = [] }: Partial<Pick<Example, 'commits'>>, base: KnowledgeBase): History {
  const versions = commits.flatMap(({ files, day, ...commit }, index) =>
    files.map(({ path, text }): FileVersion => {
      const hash = digestOfText(`commit ${index + 1}`).padEnd(40, '0');
      return { commit: { ...commit, hash, day: requireCalendarDate(day), subject: '' }, file: path, text };
    }),
  );
  const reader = new HistoryReader({ fields: {} });
  const reviewed = new ReviewedTexts(base);
  for (const [, own] of Map.groupBy(versions, ({ file }) => file)) {
    for (const one of own.toReversed()) {
      reader.add(one);
      reviewed.add(one);
    }
  }
  return { ...reader.history(), reviewed: reviewed.byDigest() };
}

export function judgeFiles(
  files: readonly SourceFile[],
  judging: readonly Rule[],
  today = ordinaryDay,
  example: Partial<Pick<Example, 'commits'>> = {},
): Report {
  const base = baseOf(files);
  return check(base, inCompany(judging), {
    today: requireCalendarDate(today),
    history: historyOf(example, base),
  });
}

/** The rules at work; the others find nothing, and are known to policies and waivers that name them. */
export function inCompany(judging: readonly Rule[]): readonly Rule[] {
  const ids = new Set(judging.map(({ id }) => id));
  const others = rules.filter(({ id }) => !ids.has(id)).map((rule) => ({ ...rule, check: () => [] }) as Rule);
  return [...others, ...judging.map(switchedOn)];
}

/** An example shows a rule at work, also one that is off until a policy asks for it. */
function switchedOn(rule: Rule): Rule {
  return rule.severity === 'off' ? { ...rule, severity: 'error' } : rule;
}

/** What one rule says of an example; a rule about findings is given those of all others. */
export function judgeExample(
  example: Pick<Example, 'files' | 'today'> & Partial<Pick<Example, 'commits'>>,
  rule: Rule,
): Report {
  const company = rule.scope === 'report' ? rules.filter(({ id }) => id !== rule.id) : [];
  const report = judgeFiles(exampleFiles(example), [...company, rule], example.today, example);
  return { ...report, findings: report.findings.filter((finding) => finding.rule === rule.id) };
}
