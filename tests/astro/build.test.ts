import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSite, GateError } from '../../plugins/astro-sop/commands.ts';
import { indexedRecords } from './pagefind-records.ts';
import { astroBuild } from './run-astro.ts';
import { bakery, day, sop, type World } from './world.ts';

function page(world: World, path: string): string {
  return readFileSync(join(world.out, path, 'index.html'), 'utf8');
}

/** An address that is not linked to our own pages. */
function scriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
}

describe('a built site', () => {
  let world: World;

  beforeAll(async () => {
    world = bakery('built', {
      'sops/bread/shape-loaves.md': sop({
        title: 'Shape loaves',
        purpose: 'See [Bake sourdough](bake-sourdough.md). <script>alert(1)</script> and <img src=x onerror=alert(1)>',
      }),
      'policy.yaml':
        'time_zone: Europe/Lisbon\nrules: { freshness/review-evidenced: off, shape/raw-html: warning, links/no-orphan: off }\n',
    });
    await buildSite({ root: world.content, out: world.out, today: day });
  });

  it('links pages by their addresses, down to the step', () => {
    expect(page(world, 'sops/bread/clean-the-oven')).toContain('href="/sops/bread/bake-sourdough/#step-2"');
    expect(page(world, 'onboarding/new-baker')).toContain('href="/sops/counter/open-the-shop/"');
    expect(page(world, 'sops/bread/bake-sourdough')).toContain('id="step-2"');
  });

  it('publishes linked files and no others', () => {
    expect(page(world, 'sops/bread/bake-sourdough')).toContain('src="/files/sops/bread/lever.png"');
    expect(readdirSync(join(world.out, 'files/sops/bread'))).toEqual(['lever.png']);
    expect(existsSync(join(world.out, 'files/people.yaml'))).toBe(false);
  });

  it('shows raw HTML as text', () => {
    const html = page(world, 'sops/bread/shape-loaves');
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    expect(html).not.toContain('<img src=x');
    expect(scriptsOf(html)).toEqual(scriptsOf(page(world, 'sops/bread/bake-sourdough')));
  });

  it('tells browsers to load nothing from elsewhere', () => {
    const [policy = ''] =
      /<meta http-equiv="content-security-policy"[^>]*>/.exec(page(world, 'sops/bread/bake-sourdough')) ?? [];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(existsSync(join(world.out, '404.html'))).toBe(true);
  });

  it('can be searched by facets, down to the step', () => {
    const records = indexedRecords(world.out);
    expect([...records.keys()].toSorted()).toEqual([
      '/sops/bread/bake-sourdough/',
      '/sops/bread/clean-the-oven/',
      '/sops/bread/shape-loaves/',
      '/sops/counter/open-the-shop/',
    ]);
    const record = records.get('/sops/bread/bake-sourdough/')!;
    expect(record.filters).toEqual({
      Department: ['Bread'],
      Role: ['Head baker'],
      Owner: ['Head baker', 'Ana Reis'],
      Status: ['Active'],
      Freshness: ['Fresh'],
      Location: ['Harbour stall'],
      Tool: ['Deck oven'],
    });
    expect(record.meta).toMatchObject({ title: 'Bake sourdough', aliases: 'old sourdough', reviewed: '2026-06-01' });
    expect(record.anchors.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['purpose', 'procedure', 'step-1', 'step-2']),
    );
    expect(record.content).not.toContain('Step 1');
  });

  it('lists its SOPs for programs', () => {
    const list = JSON.parse(readFileSync(join(world.out, 'api/sops.json'), 'utf8')) as { id: string }[];
    expect(list.map(({ id }) => id)).toContain('bread/bake-sourdough');
  });

  it('is built anew by a second build in the same process', async () => {
    world.write(
      'sops/bread/shape-loaves.md',
      sop({ title: 'Shape round loaves', purpose: '[Bake](bake-sourdough.md).' }),
    );
    await buildSite({ root: world.content, out: world.out, today: day });
    expect(page(world, 'sops/bread/shape-loaves')).toContain('<h1>Shape round loaves</h1>');
    expect(page(world, 'departments/bread')).toContain('Shape round loaves');
    expect(readdirSync(dirname(world.out)).toSorted()).toEqual(['content', 'dist']);
  });
});

describe('a build that must not be published', () => {
  it('leaves the last good site as it was, and starts nothing', async () => {
    const world = bakery('gate');
    await buildSite({ root: world.content, out: world.out, today: day });
    const before = page(world, 'sops/bread/bake-sourdough');
    world.write('sops/bread/bake-sourdough.md', sop({ title: 'Bake rye', owner: 'ana-ries' }));
    const failing = buildSite({ root: world.content, out: world.out, today: day });
    await expect(failing).rejects.toThrow(GateError);
    await expect(failing).rejects.toMatchObject({ report: { counts: { error: 1 } } });
    expect(page(world, 'sops/bread/bake-sourdough')).toBe(before);
    expect(readdirSync(dirname(world.out)).toSorted()).toEqual(['content', 'dist']);
  });

  it('does so when Astro itself is run, with exit code 1 and the line', async () => {
    const world = bakery('astro');
    expect(await astroBuild(world)).toMatchObject({ code: 0 });
    const before = page(world, 'sops/bread/bake-sourdough');
    world.write('sops/bread/bake-sourdough.md', sop({ title: 'Bake rye', owner: 'ana-ries' }));
    const { code, output } = await astroBuild(world);
    expect(code).toBe(1);
    expect(output).toContain('sops/bread/bake-sourdough.md\n  4:8  error  The owner "ana-ries"');
    expect(output).toContain('1 finding at error: nothing was built');
    expect(page(world, 'sops/bread/bake-sourdough')).toBe(before);
    expect(readdirSync(dirname(world.out)).toSorted()).toEqual(['content', 'dist']);
  });

  it('says where settings cannot be used', async () => {
    const world = bakery('settings', { 'policy.yaml': 'time_zone: Europe/Lisbon\nintervalls: {}\n' });
    const { code, output } = await astroBuild(world);
    expect(code).toBe(1);
    expect(output).toContain('policy.yaml:2:1  The key "intervalls"');
    expect(existsSync(world.out)).toBe(false);
  });

  it('keeps the last good site when the pages themselves fail', async () => {
    const world = bakery('late');
    await buildSite({ root: world.content, out: world.out, today: day });
    const before = page(world, 'sops/bread/bake-sourdough');
    // A picture that is gone between the check and the copying.
    const { code, output } = await astroBuild(world, {
      NODE_OPTIONS: `--import ${new URL('./break-copying.ts', import.meta.url).href}`,
    });
    expect(output).toContain('The disk is full');
    expect(code).toBe(1);
    expect(page(world, 'sops/bread/bake-sourdough')).toBe(before);
    expect(readdirSync(dirname(world.out)).toSorted()).toEqual(['content', 'dist']);
  });

  it('never replaces a folder that holds something else', async () => {
    const world = bakery('not-a-site');
    mkdirSync(world.out);
    writeFileSync(join(world.out, 'thesis.txt'), 'ten years of work');
    await expect(buildSite({ root: world.content, out: world.out, today: day })).rejects.toThrow(
      'holds something else',
    );
    expect(readdirSync(world.out)).toEqual(['thesis.txt']);
  });
});

describe('one load for gate and pages', () => {
  it('reads every file and parses every page once', async () => {
    const world = bakery('once');
    const into = join(dirname(world.out), 'counts.json');
    const { code } = await astroBuild(world, {
      NODE_OPTIONS: `--import ${new URL('./count-reads.ts', import.meta.url).href}`,
      COUNT_BELOW: world.content,
      COUNT_INTO: into,
    });
    expect(code).toBe(0);
    const { reads, parses } = JSON.parse(readFileSync(into, 'utf8')) as Record<string, Record<string, number>>;
    const files = readdirSync(world.content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|yaml|csv)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(world.content.length + 1));
    expect(reads).toEqual(Object.fromEntries(files.map((file) => [file, 1])));
    expect(parses).toEqual({ 'Bake sourdough': 1, 'Clean the oven': 1, 'Open the shop': 1, 'Your first week': 1 });
  });
});
