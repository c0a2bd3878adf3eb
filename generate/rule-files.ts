import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../src/rules/define-rule.ts';
import { readRuleComment, type RuleComment } from './rule-comment.ts';

/** A rule as its file states it: the object, its name there, and its head comment. */
export interface RuleFile {
  /** `ownership/owner-known`: the path below `src/rules`. */
  readonly id: string;
  /** `ownerKnown` */
  readonly exportName: string;
  readonly rule: Rule;
  readonly comment: RuleComment;
}

/** Every rule of a folder: the files one level below it, in the order of their ids. */
export async function readRuleFiles(folder: string): Promise<readonly RuleFile[]> {
  const paths = globSync('*/*.ts', { cwd: folder }).toSorted();
  return Promise.all(paths.map((path) => readRuleFile(folder, path.replaceAll('\\', '/'))));
}

async function readRuleFile(folder: string, path: string): Promise<RuleFile> {
  const file = join(folder, path);
  const id = `${dirname(path)}/${basename(path, '.ts')}`;
  const exports = Object.entries((await import(pathToFileURL(file).href)) as Record<string, unknown>);
  const rules = exports.filter((entry): entry is [string, Rule] => isRule(entry[1]));
  const [found] = rules;
  if (!found || rules.length > 1) throw new Error(`src/rules/${path} exports ${rules.length} rules, expected one.`);
  try {
    return { id, exportName: found[0], rule: found[1], comment: readRuleComment(readFileSync(file, 'utf8')) };
  } catch (error) {
    throw new Error(`src/rules/${path}: ${(error as Error).message}`, { cause: error });
  }
}

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'check' in value;
}
