import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeFiles } from '../../src/load/write-files.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sop-write-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

it('writes what has changed, keeps a byte order mark and makes folders', () => {
  const root = folder();
  writeFileSync(join(root, 'same.md'), 'same');
  writeFileSync(join(root, 'mark.md'), '\uFEFFold');
  const texts = new Map([
    ['same.md', 'same'],
    ['mark.md', 'new'],
    ['a/b/c.md', 'made'],
  ]);
  expect(writeFiles(root, texts)).toEqual(['mark.md', 'a/b/c.md']);
  expect(readFileSync(join(root, 'mark.md'), 'utf8')).toBe('\uFEFFnew');
  expect(readFileSync(join(root, 'a/b/c.md'), 'utf8')).toBe('made');
  expect(writeFiles(root, texts)).toEqual([]);
  expect(readdirSync(root).toSorted()).toEqual(['a', 'mark.md', 'same.md']);
});

it('leaves everything as it was when one cannot be written', () => {
  const root = folder();
  writeFileSync(join(root, 'one.md'), 'old');
  writeFileSync(join(root, 'file'), 'no folder');
  const texts = new Map([
    ['one.md', 'new'],
    ['file/two.md', 'new'],
  ]);
  expect(() => writeFiles(root, texts)).toThrow(/ENOTDIR|EEXIST/);
  expect(readFileSync(join(root, 'one.md'), 'utf8')).toBe('old');
  expect(readdirSync(root).toSorted()).toEqual(['file', 'one.md']);
});
