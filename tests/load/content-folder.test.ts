import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPassedOver, readContentFolder } from '../../src/load/content-folder.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';

let folder: string;
const write = (path: string, text = 'x') => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sopwright-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a content folder', () => {
  it('is read in the order of paths, whatever the disk says', () => {
    for (const path of ['sops/b.md', 'sops/a/z.md', 'sops/a.md', 'people.yaml', 'kpis/k.csv', 'sops/B.md']) write(path);
    const { files, allFiles } = readContentFolder(folder);
    expect(allFiles).toEqual(['kpis/k.csv', 'people.yaml', 'sops/B.md', 'sops/a.md', 'sops/a/z.md', 'sops/b.md']);
    expect(files.map(({ path }) => path)).toEqual(allFiles);
  });

  it('has hidden files and node_modules passed over, at any depth', () => {
    write('sops/a.md');
    for (const path of [
      '.git/x.md',
      'sops/.a.md.swp',
      'sops/.drafts/b.md',
      'node_modules/p/c.md',
      'sops/node_modules/d.md',
    ]) {
      write(path);
      expect([path, isPassedOver(path)]).toEqual([path, true]);
    }
    expect(readContentFolder(folder).allFiles).toEqual(['sops/a.md']);
    expect(isPassedOver('sops/a.b/c.d.md')).toBe(false);
  });

  it('knows files it does not read', () => {
    write('sops/oven.png', '\u0000');
    write('sops/a.md', 'Crème\r\n');
    const { files, allFiles } = readContentFolder(folder);
    expect(allFiles).toEqual(['sops/a.md', 'sops/oven.png']);
    expect(files).toEqual([{ path: 'sops/a.md', text: 'Crème\r\n' }]);
  });

  it('does not follow links out of itself', () => {
    write('sops/a.md');
    symlinkSync(tmpdir(), join(folder, 'sops', 'elsewhere'));
    expect(readContentFolder(folder).allFiles).toEqual(['sops/a.md']);
  });

  it('that is not there, or is a file, cannot be checked', () => {
    write('file');
    for (const path of ['missing', 'file']) {
      expect(() => readContentFolder(join(folder, path))).toThrow(ConfigurationError);
    }
  });
});
