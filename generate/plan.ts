import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseKnowledgeBase } from '../src/parse/knowledge-base.ts';
import type { SourceFile } from '../src/parse/source-file.ts';
import { readFieldComments } from './field-comments.ts';
import { fileFormats } from './file-formats.ts';
import { formatsPage } from './formats-page.ts';
import { registrySource } from './registry.ts';
import { readRuleFiles } from './rule-files.ts';
import { ruleIndexPage, ruleTable, withRuleTable } from './rule-index.ts';
import { rulePage } from './rule-page.ts';
import type { GeneratedFile } from './written-files.ts';

/** Globs of files that exist only as long as their source does. */
export const ownedFiles = ['docs/rules/*/*.md', 'schemas/*.schema.json'];

/** Everything that is made from the comments of rules and schemas. */
export async function plannedFiles(root: string): Promise<readonly GeneratedFile[]> {
  const rules = await readRuleFiles(join(root, 'src/rules'));
  const schemas = textsBelow(join(root, 'src/parse/schema')).map(({ text }) => text);
  const formats = fileFormats(readFieldComments(schemas), rules);
  const bakeryFiles = textsBelow(join(root, 'tests/rules/bakery'));
  const bakery = parseKnowledgeBase({ root: 'bakery', files: bakeryFiles, allFiles: [] });
  return [
    { path: 'src/rules/index.ts', text: registrySource(rules) },
    ...rules.map((file) => ({ path: `docs/rules/${file.id}.md`, text: rulePage(file) })),
    { path: 'docs/rules/README.md', text: ruleIndexPage(rules, bakery) },
    ...formats.map(({ name, schema }) => ({ path: `schemas/${name}.schema.json`, text: JSON.stringify(schema) })),
    { path: 'docs/formats.md', text: formatsPage(formats) },
    ...textOf(join(root, 'README.md')).map((text) => ({
      path: 'README.md',
      text: withRuleTable(text, ruleTable(rules, 'docs/rules/')),
    })),
  ];
}

function textsBelow(folder: string): readonly SourceFile[] {
  return globSync('**/*.*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

function textOf(file: string): readonly string[] {
  return existsSync(file) ? [readFileSync(file, 'utf8')] : [];
}
