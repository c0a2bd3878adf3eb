import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../src/load/content-folder.ts';

const project = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(project, 'docs/editors.md'), 'utf8');
const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)![1]!;

describe('the page about editors', () => {
  const settings = JSON.parse(block('json')) as { readonly 'yaml.schemas': Readonly<Record<string, string>> };
  const schemas = Object.entries(settings['yaml.schemas']);
  const files = readContentFolder(join(project, 'content')).allFiles.map((file) => `content/${file}`);

  it('gives each schema of a data file its files, and mentions the others', () => {
    const all = readdirSync(join(project, 'schemas')).map((file) => `./schemas/${file}`);
    const given = schemas.map(([schema]) => schema);
    expect(all).toEqual(expect.arrayContaining(given));
    for (const other of all.filter((schema) => !given.includes(schema))) expect(page).toContain(other.slice(2));
  });

  it.each(schemas)('names files of the sample for %s', (_schema, pattern) => {
    const matches = picomatch(pattern);
    expect(files.filter((file) => matches(file))).not.toEqual([]);
  });

  it('shows the .remarkrc.mjs of this project', () => {
    expect(readFileSync(join(project, '.remarkrc.mjs'), 'utf8')).toContain(block('js'));
  });
});
