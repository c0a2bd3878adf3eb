import type * as disk from 'node:fs';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKnowledgeBase, loadKnowledgeBase, loadKnowledgeBaseWith } from '../../src/load/knowledge-base.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import type * as parser from '../../src/parse/markdown.ts';

/** What went through the disk and the parser. */
const seen = vi.hoisted(() => ({ read: [] as string[], parsed: [] as string[] }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof disk>();
  const noted = (...request: Parameters<typeof fs.readFileSync>) => {
    seen.read.push(String(request[0]));
    return fs.readFileSync(...request);
  };
  return { ...fs, readFileSync: noted };
});
vi.mock('../../src/parse/markdown.ts', async (original) => {
  const real = await original<typeof parser>();
  const parseMarkdown: typeof real.parseMarkdown = (text, name) => {
    seen.parsed.push(text);
    return real.parseMarkdown(text, name);
  };
  return { ...real, parseMarkdown };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sopwright-base-'));
  cpSync(new URL('../rules/bakery', import.meta.url), folder, { recursive: true });
  cpSync(new URL('../worlds/bakery-troubles/content/sops', import.meta.url), join(folder, 'sops'), { recursive: true });
  seen.read.length = 0;
  seen.parsed.length = 0;
});
afterEach(() => {
  forgetKnowledgeBase(folder);
  rmSync(folder, { recursive: true });
});

const inFolder = () => seen.read.filter((path) => path.startsWith(folder)).map((path) => relative(folder, path));

describe('loading', () => {
  it('reads each file once and parses each page once in a process', async () => {
    const base = await loadKnowledgeBase(folder);
    const again = await loadKnowledgeBase(`${folder}/.`);
    const both = await Promise.all([loadKnowledgeBase(folder), loadKnowledgeBase(folder)]);
    expect([again, ...both].every((one) => one === base)).toBe(true);
    const read = inFolder();
    expect(read.length).toBe(base.sources.size);
    expect(new Set(read).size).toBe(read.length);
    const pages = [...base.sops, ...base.unreadable, ...base.paths];
    expect(seen.parsed.toSorted()).toEqual(pages.map(({ file }) => base.sources.get(file)).toSorted());
  });

  it('asked twice at the same time reads once', async () => {
    const [one, other] = await Promise.all([loadKnowledgeBase(folder), loadKnowledgeBase(folder)]);
    expect(one).toBe(other);
    expect(new Set(inFolder()).size).toBe(inFolder().length);
  });

  it('hands every page with its tree to the visitor, once', async () => {
    const visited: string[] = [];
    const base = await loadKnowledgeBase(folder, {
      visit: (page, tree, text) => {
        expect(tree.type).toBe('root');
        expect(text).toBe(readFileSync(join(folder, page.file), 'utf8'));
        visited.push(page.file);
      },
    });
    expect(visited).toEqual([...base.sops, ...base.paths].map(({ file }) => file).toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('refuses a visitor that comes too late', async () => {
    await loadKnowledgeBase(folder);
    await expect(loadKnowledgeBase(folder, { visit: () => {} })).rejects.toThrow('loaded already');
  });

  it('reads the disk again once it was told to forget', async () => {
    const before = await loadKnowledgeBase(folder);
    const file = before.sops[0]!.file;
    writeFileSync(join(folder, file), '---\ntitle: Quite another\n---\n');
    expect((await loadKnowledgeBase(folder)).sops[0]!.title).toBe(before.sops[0]!.title);
    forgetKnowledgeBase(folder);
    expect((await loadKnowledgeBase(folder)).sops[0]!.title).toBe('Quite another');
  });

  it('does not keep a failure', async () => {
    const policy = join(folder, 'policy.yaml');
    const before = readFileSync(policy, 'utf8');
    writeFileSync(policy, 'graec: 3 days\n');
    await expect(loadKnowledgeBase(folder)).rejects.toThrow(ConfigurationError);
    writeFileSync(policy, before);
    expect((await loadKnowledgeBase(folder)).sops.length).toBeGreaterThan(0);
  });

  it('of a folder without any SOP cannot be used', async () => {
    rmSync(join(folder, 'sops'), { recursive: true });
    await expect(loadKnowledgeBase(folder)).rejects.toThrow('No SOP was found below');
    await expect(loadKnowledgeBase(join(folder, 'missing'))).rejects.toThrow('There is no folder');
  });
});

describe('loading with texts that a host holds', () => {
  it('puts them in place of those on disk and beside them, and keeps nothing', async () => {
    const file = 'sops/bread/bake-sourdough.md';
    const texts = new Map([
      [file, '---\ntitle: Held\n---\n'],
      ['sops/bread/new.md', '---\ntitle: New\n---\n'],
      ['.cache/x.md', 'Hidden.'],
      ['node_modules/y.md', 'Hidden.'],
    ]);
    const base = await loadKnowledgeBaseWith(folder, texts);
    const titles = new Map(base.sops.map((sop) => [sop.file, sop.title]));
    expect(titles.get(file)).toBe('Held');
    expect(titles.get('sops/bread/new.md')).toBe('New');
    expect(titles.size).toBeGreaterThan(3);
    expect([...base.files].filter((path) => texts.has(path)).toSorted()).toEqual([file, 'sops/bread/new.md']);
    expect((await loadKnowledgeBaseWith(folder, new Map())).sops.map(({ title }) => title)).not.toContain('Held');
  });
});
