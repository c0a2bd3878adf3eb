import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Body } from '../model/body.ts';
import { calendarDate } from '../model/calendar-date.ts';
import type { Page } from '../model/knowledge-base.ts';
import { startOfFile, type PathInData, type Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { WrittenDate } from '../model/sop.ts';
import { readBody } from './body.ts';
import type { Split } from './frontmatter.ts';
import { parseMarkdown } from './markdown.ts';
import { TextPlaces } from './text-places.ts';
import { isMapping, validate } from './validate.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** The frontmatter of a file: its fields under our names, or what keeps it from being read. */
type Frontmatter =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly problems: readonly Problem[]; readonly yaml: YamlText }
  | { readonly state: 'read'; readonly fields: Record<string, unknown>; readonly yaml: YamlText };

interface BodyWhere {
  readonly procedure: string;
  readonly bodyStart: number;
}

/** The fields with the body of the tree; without a tree, with one that is parsed on first sight. */
export function withBody<T extends Page>(
  fields: Omit<T, 'body'>,
  tree: Root | undefined,
  text: string,
  { procedure, bodyStart }: BodyWhere,
): T {
  const read = (from: Root): Body => readBody(from, text, { procedure, firstLine: lineOf(text, bodyStart) });
  if (tree) return { ...fields, body: read(tree) } as T;
  let body: Body | undefined;
  const get = (): Body => (body ??= read(parseMarkdown(text)));
  return Object.defineProperty({ ...fields }, 'body', { enumerable: true, get }) as T;
}

export function readFrontmatter(text: string, split: Split, dialect: Readonly<Record<string, string>>): Frontmatter {
  if (split.language === 'none') return { state: 'absent' };
  const yaml = readYaml(text, split.start, split.end);
  const unreadable = (kind: Problem['kind'], place: Place, message: string): Frontmatter => ({
    state: 'unreadable',
    yaml,
    problems: [{ kind, place, message }],
  });
  const opening = openingFence(text);
  if (split.language !== 'yaml') {
    const message = `The frontmatter opens with "${split.language}", expected "---" alone: it is read as YAML and never run.`;
    return unreadable('frontmatter-language', opening, message);
  }
  if (split.unclosed)
    return unreadable('frontmatter-valid', opening, 'The frontmatter that opens here is never closed with "---".');
  if (yaml.broken) return unreadable('frontmatter-valid', yaml.broken.place, yaml.broken.message);
  const data = yaml.value ?? {};
  if (!isMapping(data))
    return unreadable('frontmatter-valid', yaml.at([]), 'The frontmatter is not a list of "key: value" lines.');
  const ours = new Map(Object.entries(dialect).map(([our, their]) => [their, our]));
  const fields =
    ours.size === 0
      ? data
      : Object.fromEntries(Object.entries(data).map(([key, value]) => [ours.get(key) ?? key, value]));
  return { state: 'read', fields, yaml };
}

export const noFields: ReadonlySet<string> = new Set();

/** Dates that YAML reads as numbers (`20260914`) are text to us; empty fields count as not written. */
const dateFields: ReadonlySet<string> = new Set(['reviewed']);

interface Fields<T> {
  readonly value: Partial<T>;
  readonly problems: readonly Problem[];
  readonly given: readonly string[];
  readonly unusable: readonly string[];
}

export function fieldsOf<T>(
  schema: z.ZodObject,
  frontmatter: Frontmatter,
  dialect: Readonly<Record<string, string>>,
): Fields<T> {
  if (frontmatter.state !== 'read') return { value: {}, problems: [], given: [], unusable: [] };
  const { yaml } = frontmatter;
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(frontmatter.fields)) {
    if (value === null || (typeof value === 'string' && value.trim() === '')) continue;
    fields[key] = dateFields.has(key) && typeof value === 'number' ? String(value) : value;
  }
  const { value, problems, unusable } = validate<T>(schema, fields, {
    at: (path) => yaml.at(path),
    keyAt: (path) => yaml.keyAt(path),
    path: [],
    kind: 'frontmatter-valid',
    named: (field) => dialect[field] ?? field,
  });
  return { value, problems: [...problems, ...yaml.surprises()], given: Object.keys(fields), unusable };
}

export function locate(file: string, frontmatter: Frontmatter, dialect: Readonly<Record<string, string>>) {
  if (frontmatter.state === 'absent') return { file, at: () => startOfFile, keyAt: () => startOfFile };
  const { yaml } = frontmatter;
  const theirs = (path: PathInData): PathInData =>
    typeof path[0] === 'string' ? [dialect[path[0]] ?? path[0], ...path.slice(1)] : path;
  return {
    file,
    at: (...path: PathInData) => (path.length === 0 ? startOfFile : yaml.at(theirs(path))),
    keyAt: (...path: PathInData) => (path.length === 0 ? startOfFile : yaml.keyAt(theirs(path))),
  };
}

export function written(text: string): WrittenDate {
  const date = calendarDate(text);
  return { text, ...(date ? { date } : {}) };
}

export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function openingFence(text: string): Place {
  const length = /^\uFEFF?[^\r\n]*/.exec(text)![0].trimEnd().length;
  return { line: 1, column: 1, endLine: 1, endColumn: length + 1 };
}

function lineOf(text: string, offset: number): number {
  return new TextPlaces(text.slice(0, offset)).between(offset, offset).line;
}
