import { z } from 'zod';
import type { Located, PathInData } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from './source-file.ts';
import { isMapping, validate } from './validate.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A YAML data file being read: collects what is wrong in it. */
export class DataFile {
  readonly file: string;
  readonly problems: Problem[] = [];
  private readonly yaml: YamlText;

  constructor(source: SourceFile) {
    this.file = source.path;
    this.yaml = readYaml(source.text);
    if (this.yaml.broken) this.problems.push({ kind: 'data-valid', ...this.yaml.broken });
    else this.problems.push(...this.yaml.surprises());
  }

  /** The whole file as one mapping. */
  mapping<T>(schema: z.ZodObject): Partial<T> & Located {
    return this.entry<T>(schema, this.yaml.value ?? {}, []);
  }

  /** The entries of a list at the top of the file, or under a key of it, each named by its `key`; entries without a usable name are left out. */
  named<T>(schema: z.ZodObject, key: keyof T & string, under?: string): readonly (Partial<T> & Located)[] {
    const seen = new Set<unknown>();
    return this.list<T>(schema, under, key).filter((entry) => {
      const name = entry[key];
      if (name === undefined) return false;
      if (seen.has(name)) {
        const message = `The ${key} "${String(name)}" is used a second time.`;
        this.problems.push({ kind: 'data-valid', place: entry.at(key), message });
        return false;
      }
      seen.add(name);
      return true;
    });
  }

  /** The entries of a list that need no names. */
  list<T>(schema: z.ZodObject, under?: string, key = 'key'): readonly (Partial<T> & Located)[] {
    if (this.yaml.broken) return [];
    const path: PathInData = under === undefined ? [] : [under];
    const data =
      under === undefined ? this.yaml.value : isMapping(this.yaml.value) ? this.yaml.value[under] : undefined;
    if (data === undefined || data === null) return [];
    if (!Array.isArray(data)) {
      const message = `Expected a list of entries, each beginning with "- ${key}: …".`;
      this.problems.push({ kind: 'data-valid', place: this.yaml.at(path), message });
      return [];
    }
    return data.map((item, index) => this.entry<T>(schema, item, [...path, index]));
  }

  /** Keys at the top of the file that are not among the known ones. */
  allowKeys(schema: z.ZodObject): void {
    if (this.yaml.broken) return;
    const data = this.yaml.value ?? {};
    if (!isMapping(data)) {
      this.problems.push({ kind: 'data-valid', place: this.yaml.at([]), message: 'Expected a mapping of fields.' });
      return;
    }
    const keys = z.strictObject(Object.fromEntries(Object.keys(schema.shape).map((key) => [key, z.unknown()])));
    const { problems } = validate(keys, data, { ...this.access([]), kind: 'data-valid' });
    this.problems.push(...problems.filter((problem) => problem.kind === 'unknown-key'));
  }

  private entry<T>(schema: z.ZodObject, data: unknown, path: PathInData): Partial<T> & Located {
    const { value, problems } = validate<T>(schema, data, { ...this.access(path), kind: 'data-valid' });
    if (!this.yaml.broken) this.problems.push(...problems);
    return {
      ...value,
      file: this.file,
      at: (...inside: PathInData) => this.yaml.at([...path, ...inside]),
      keyAt: (...inside: PathInData) => this.yaml.keyAt([...path, ...inside]),
    };
  }

  private access(path: PathInData) {
    return { at: (to: PathInData) => this.yaml.at(to), keyAt: (to: PathInData) => this.yaml.keyAt(to), path };
  }
}
