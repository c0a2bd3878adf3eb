import { z } from 'zod';
import { allNearest, didYouMean } from '../model/nearest.ts';
import { startOfFile, type PathInData, type Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { meantBy } from './schema/fields.ts';

/** What of a mapping can be used, and what is wrong with the rest. */
export interface Validated<T> {
  readonly value: Partial<T>;
  readonly problems: readonly Problem[];
  /** Names of the fields that were left out because their value does not fit. */
  readonly unusable: readonly string[];
}

interface Where {
  readonly at: (path: PathInData) => Place;
  readonly keyAt: (path: PathInData) => Place;
  /** Path of the mapping inside its file. */
  readonly path: PathInData;
  readonly kind: Problem['kind'];
  /** Our field name → the name the author uses. */
  readonly named?: (field: string) => string;
}

/**
 * Holds a mapping against a strict schema. A field that does not fit is left out and becomes a problem
 * on its exact value; the others stay. Unknown keys are problems on the key.
 */
export function validate<T>(schema: z.ZodObject, data: unknown, where: Where): Validated<T> {
  const whole = schema.safeParse(data);
  if (whole.success) return { value: whole.data as T, problems: [], unusable: [] };
  if (!isMapping(data)) {
    const message = `Expected a mapping of fields, found ${seen(data)}.`;
    return { value: {}, problems: [{ kind: where.kind, place: where.at(where.path), message }], unusable: [] };
  }
  const problems: Problem[] = [];
  const usable: Record<string, unknown> = { ...data };
  const named = where.named ?? ((field: string) => field);
  for (const issue of whole.error.issues) {
    const path = [...where.path, ...authorsPath(issue.path, named)];
    if (issue.code === 'unrecognized_keys') {
      problems.push(...unknownKeys(schema, issue, data, where, path, named));
      if (issue.path.length === 0) for (const key of issue.keys) delete usable[key];
      else delete usable[String(issue.path[0])];
      continue;
    }
    const value = valueAt(data, issue.path);
    const field = issue.path[0];
    if (field === undefined) continue;
    problems.push(
      value === undefined
        ? {
            kind: where.kind,
            place: placeOfMissing(where, data, path),
            message: `The field "${path.at(-1)}" is missing.`,
            about: String(path.at(-1)),
          }
        : {
            kind: where.kind,
            place: where.at(path),
            message: `${fieldName(path, where.path)} is ${seen(value)}. ${expected(issue)}`,
            ...suggestionsFor(issue, value),
          },
    );
    delete usable[String(field)];
  }
  const rest = schema.partial().safeParse(usable);
  return {
    value: (rest.success ? rest.data : {}) as Partial<T>,
    problems: onePerPlace(problems),
    unusable: Object.keys(data).filter((key) => key in schema.shape && !(key in usable)),
  };
}

function unknownKeys(
  schema: z.ZodObject,
  issue: z.core.$ZodIssueUnrecognizedKeys,
  data: Record<string, unknown>,
  where: Where,
  path: PathInData,
  named: (field: string) => string,
): readonly Problem[] {
  const present = valueAt(data, issue.path);
  const known = keysAt(schema, issue.path)
    .filter((key) => !isMapping(present) || !(key in present))
    .map((key) => (issue.path.length === 0 ? named(key) : key));
  const meant = issue.keys.map((key) => allNearest(key, known));
  return issue.keys.map((key, index) => {
    // Where two keys may be the same one misspelt, either could stand for it.
    const others = new Set(meant.filter((_, other) => other !== index).flat());
    const suggestions = meant[index]!.filter((near) => !others.has(near));
    return {
      kind: 'unknown-key' as const,
      place: where.keyAt([...path, key]),
      message: `The key "${key}" is not one we know.${didYouMean(key, known)}`,
      ...(suggestions.length === 0 ? {} : { suggestions }),
    };
  });
}

/** The keys that a strict schema knows at a path. */
function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const step of path) {
    here = bare(here);
    if (here instanceof z.ZodObject) here = here.shape[String(step)];
    else if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodRecord) here = here.valueType;
  }
  here = bare(here);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

/** A file misses a field at its start, an entry of a list at its first key. */
function placeOfMissing(where: Where, data: Record<string, unknown>, path: PathInData): Place {
  if (path.length === 1) return startOfFile;
  const first = path.length === where.path.length + 1 ? Object.keys(data)[0] : undefined;
  return first === undefined ? where.at(path.slice(0, -1)) : where.keyAt([...where.path, first]);
}

function authorsPath(path: readonly PropertyKey[], named: (field: string) => string): PathInData {
  return path.map((step, index) =>
    typeof step === 'number' ? step : index === 0 ? named(String(step)) : String(step),
  );
}

function fieldName(path: PathInData, base: PathInData): string {
  const own = path.slice(base.length);
  const names = own.filter((step) => typeof step === 'string');
  const item = own.find((step) => typeof step === 'number');
  const name = `"${names.join('.')}"`;
  return item === undefined ? `The field ${name}` : `Item ${item + 1} of ${name}`;
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Expected ${typeWords[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Expected ${issue.values
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}.`;
    case 'invalid_union': {
      const choice = choiceIn(issue);
      return choice === undefined ? 'Expected another kind of value.' : expected(choice);
    }
    default:
      return issue.message;
  }
}

/** Of the kinds of value a field may have, the one that is a choice of words: a misspelt word is what is written most often. */
function choiceIn(issue: z.core.$ZodIssue): z.core.$ZodIssueInvalidValue | undefined {
  if (issue.code === 'invalid_value') return issue;
  if (issue.code !== 'invalid_union') return undefined;
  return issue.errors.flat().find((one) => one.code === 'invalid_value' && one.path.length === 0) as
    z.core.$ZodIssueInvalidValue | undefined;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [one, two]',
  object: 'a mapping of fields',
  record: 'a mapping of fields',
};

function suggestionsFor(issue: z.core.$ZodIssue, value: unknown): { suggestions?: readonly string[] } {
  const suggestions = typeof value === 'string' ? instead(issue, value) : [];
  return suggestions.length === 0 ? {} : { suggestions };
}

/** What the author may have meant by a text that does not fit. */
function instead(issue: z.core.$ZodIssue, text: string): readonly string[] {
  const choice = choiceIn(issue);
  if (choice !== undefined) return allNearest(text, choice.values.map(String));
  if (issue.code === 'invalid_type' && issue.expected === 'array' && listed.test(text)) return [`[${text.trim()}]`];
  return meantBy(issue, text);
}

/** Names with commas between them: a list without its brackets. */
const listed = /^\s*[\p{L}][\p{L}\p{N}_/-]*(?:\s*,\s*[\p{L}][\p{L}\p{N}_/-]*)*\s*$/u;

function seen(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return value === '' ? 'empty' : `"${value}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return String(value);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      isMapping(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function onePerPlace(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.kind} ${problem.place.line}:${problem.place.column} ${problem.kind === 'unknown-key' || problem.message.endsWith('missing.') ? problem.message : ''}`;
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}
