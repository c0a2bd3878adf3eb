import type * as disk from 'node:fs';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../src/check/check.ts';
import {
  FolderMemory,
  forgetKnowledgeBase,
  loadKnowledgeBase,
  loadKnowledgeBaseWith,
} from '../../src/load/knowledge-base.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type * as parser from '../../src/parse/markdown.ts';
import { rules } from '../../src/rules/index.ts';

const today = requireCalendarDate('2026-06-16');
const sourdough = 'sops/bread/bake-sourdough.md';

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

  it('with bodies on demand parses what is looked at, once, and says the same', async () => {
    const base = await loadKnowledgeBase(folder, { bodiesOnDemand: true });
    expect(seen.parsed).toEqual([]);
    const [first] = base.sops;
    expect(first!.body).toBe(first!.body);
    expect(seen.parsed).toEqual([base.sources.get(first!.file)]);
    forgetKnowledgeBase(folder);
    const whole = await loadKnowledgeBase(folder);
    expect(base.sops.length).toBeGreaterThan(0);
    for (const list of ['sops', 'paths', 'unreadable'] as const) {
      expect(JSON.stringify(base[list])).toBe(JSON.stringify(whole[list]));
    }
  });

  it('with a visitor parses all, bodies on demand or not', async () => {
    const visited: string[] = [];
    const base = await loadKnowledgeBase(folder, { bodiesOnDemand: true, visit: ({ file }) => visited.push(file) });
    expect(visited).toEqual([...base.sops, ...base.paths].map(({ file }) => file).toSorted());
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
    writeFileSync(join(folder, before.sops[0]!.file), '---\ntitle: Quite another\n---\n');
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
    const texts = new Map([
      [sourdough, '---\ntitle: Held\n---\n'],
      ['sops/bread/new.md', '---\ntitle: New\n---\n'],
      ['.cache/x.md', 'Hidden.'],
      ['node_modules/y.md', 'Hidden.'],
    ]);
    const base = await loadKnowledgeBaseWith(folder, texts);
    const titles = new Map(base.sops.map((sop) => [sop.file, sop.title]));
    expect(titles.get(sourdough)).toBe('Held');
    expect(titles.get('sops/bread/new.md')).toBe('New');
    expect(titles.size).toBeGreaterThan(3);
    expect([...base.files].filter((path) => texts.has(path)).toSorted()).toEqual([sourdough, 'sops/bread/new.md']);
    expect((await loadKnowledgeBaseWith(folder, new Map())).sops.map(({ title }) => title)).not.toContain('Held');
  });
});

const titled = (title: string) => `---\ntitle: ${title}\nowner: ana-reis\n---\n`;

/** What one more look at the folder costs. */
async function look(memory: FolderMemory, texts: Readonly<Record<string, string>> = {}) {
  seen.read.length = 0;
  seen.parsed.length = 0;
  const base = await loadKnowledgeBaseWith(folder, new Map(Object.entries(texts)), memory);
  return { base, read: inFolder(), parsed: [...seen.parsed] };
}

describe('loading again and again with a memory', () => {
  it('parses only the text that has changed in the editor, and reads nothing', async () => {
    const memory = new FolderMemory(folder);
    await look(memory);
    const { base, read, parsed } = await look(memory, { [sourdough]: titled('Held') });
    expect([read, parsed]).toEqual([[], [titled('Held')]]);
    expect(base.sops.map(({ title }) => title)).toContain('Held');
    expect((await look(memory, { [sourdough]: titled('Held') })).parsed).toEqual([]);
    const closed = await look(memory);
    expect(closed.parsed).toEqual([readFileSync(join(folder, sourdough), 'utf8')]);
    expect(closed.base.sops.map(({ title }) => title)).not.toContain('Held');
  });

  it('reads only the file that was written, in whatever way', async () => {
    const memory = new FolderMemory(folder);
    const before = titled('One');
    writeFileSync(join(folder, sourdough), before);
    await look(memory);
    writeFileSync(join(folder, sourdough), titled('Two'));
    expect(await look(memory)).toMatchObject({ read: [sourdough], parsed: [titled('Two')] });
    writeFileSync(join(folder, 'aside.next'), before);
    renameSync(join(folder, 'aside.next'), join(folder, sourdough));
    expect(await look(memory)).toMatchObject({ read: [sourdough], parsed: [before] });
    rmSync(join(folder, sourdough));
    const { base, parsed } = await look(memory);
    expect([base.sources.has(sourdough), parsed]).toEqual([false, []]);
  });

  it('parses everything again when the policy changes how pages are written, and only then', async () => {
    const memory = new FolderMemory(folder);
    const theirs = { [sourdough]: titled('Mix').replace('owner', 'accountable') };
    const owner = (base: KnowledgeBase) => base.sops.find((sop) => sop.file === sourdough)!.owner;
    const { base } = await look(memory, theirs);
    const policy = base.sources.get('policy.yaml')!;
    const calm = await look(memory, { ...theirs, 'policy.yaml': `${policy}today: 2026-06-16\n` });
    expect([calm.parsed, owner(calm.base)]).toEqual([[], undefined]);
    const told = await look(memory, { ...theirs, 'policy.yaml': `${policy}fields: { owner: accountable }\n` });
    expect(told.parsed.length).toBe(base.sops.length + base.unreadable.length + base.paths.length);
    expect(owner(told.base)).toBe('ana-reis');
  });

  it('holds, after any edits, what a first look would', async () => {
    const paths = [sourdough, 'sops/bread/new.md', 'people.yaml', 'kpis/loaf-waste.csv', 'paths/baker.md'];
    const texts = ['', 'TODO\n', '---\n: [\n---\n', titled('Mix'), 'people:\n  - { id: bo-ek, name: Bo Ek }\n'];
    const edit = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...texts, undefined));
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
        const memory = new FolderMemory(folder);
        const held = new Map<string, string>();
        for (const [path, text] of edits) {
          if (text === undefined) held.delete(path);
          else held.set(path, text);
          const [again, anew] = [
            await loadKnowledgeBaseWith(folder, held, memory),
            await loadKnowledgeBaseWith(folder, held),
          ];
          const findings = (base: KnowledgeBase) => check(base, rules, { today }).findings;
          expect(findings(again)).toEqual(findings(anew));
          expect(again.sources).toEqual(anew.sources);
        }
      }),
      { numRuns: 20 },
    );
  });
});
