import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../generate/written-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generate-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const table = { path: 'docs/rules/bread/weigh.md', text: '# Weigh\n| a | b |\n| - | - |\n| long cell | b |' };
const other = { path: 'docs/rules/bread/bake.md', text: '# Bake\n' };

describe('writeFiles', () => {
  it('writes formatted text once', async () => {
    expect(await writeFiles(root, [table], [])).toEqual([table.path]);
    expect(readFileSync(join(root, table.path), 'utf8')).toContain('| long cell | b   |');
    expect(await writeFiles(root, [table], [])).toEqual([]);
  });

  it('deletes what it owns and no longer makes', async () => {
    await writeFiles(root, [table, other], []);
    expect(await writeFiles(root, [table], ['docs/rules/*/*.md'])).toEqual([other.path]);
    expect(existsSync(join(root, other.path))).toBe(false);
    expect(existsSync(join(root, table.path))).toBe(true);
  });
});
