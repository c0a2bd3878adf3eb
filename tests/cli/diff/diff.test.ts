import { describe, expect, it } from 'vitest';
import type { Repository } from '../../repository.ts';
import { diff, edited, shop, start, told } from './shop.ts';

const bake = 'content/sops/bread/bake.md';
const open = 'content/sops/shop/open.md';

describe('an SOP', () => {
  it.each<[string, Parameters<typeof edited>[1][], string, readonly string[]]>([
    ['of which a number changed', [['4 hours', '6 hours']], 'material', ['Step 1: 4 hours became 6 hours.']],
    [
      'of which words changed',
      [['Bread for', 'Fresh bread for']],
      'editorial',
      ['Purpose: "Bread" became "Fresh bread".'],
    ],
    [
      'set differently',
      [['1. Feed', '1) Feed']],
      'formatting',
      ['Only the formatting changed; the words are the same.'],
    ],
    ['whose review was recorded', [['reviewed: 2025-02-03', 'reviewed: 2026-06-10']], 'none', []],
  ])('%s is %s', async (_name, edits, weight, sentences) => {
    const repository = shop();
    // The list must stay one list: all its markers change.
    const text = edited(bake, ...edits)[bake]!.replaceAll(weight === 'formatting' ? /^(\d)\. /gm : /$^/g, '$1) ');
    repository.write({ [bake]: text });
    const { sops } = await told(repository);
    expect(sops).toMatchObject([{ id: 'bread/bake', state: 'changed', weight }]);
    expect(sops[0]!.changes.map(({ sentence }) => sentence)).toEqual(sentences);
  });

  it('that is new, removed or cannot be read is named so', async () => {
    const repository = shop();
    repository.write({
      [bake]: null,
      'content/sops/shop/close.md': start[open]!.replace('Open', 'Close').replace('lights on', 'lights off'),
      [open]: start[open]!.replace('title:', 'title: ['),
    });
    const { sops } = await told(repository);
    expect(sops.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'bread/bake removed',
      'shop/close new',
      'shop/open unreadable',
    ]);
    expect(sops[2]!.approvers).toEqual([expect.objectContaining({ as: 'owner', id: 'cem-aydin' })]);
  });

  it('that has another name is the same one, with its alias or by its words', async () => {
    const repository = shop();
    repository.write({
      [bake]: null,
      'content/sops/bread/sourdough.md': edited(
        bake,
        ['risk: low', 'risk: low\naliases: [bread/bake]'],
        ['4 hours', '5 hours'],
      )[bake]!,
      [open]: null,
      'content/sops/shop/open-up.md': start[open]!,
    });
    const { sops, affected } = await told(repository);
    expect(sops).toMatchObject([
      { id: 'bread/sourdough', state: 'renamed', formerId: 'bread/bake', keepsAlias: true, weight: 'material' },
      { id: 'shop/open-up', state: 'renamed', formerId: 'shop/open', keepsAlias: false, weight: 'none' },
    ]);
    expect(affected.paths).toMatchObject([{ id: 'baker', sops: ['bread/sourdough'] }]);
  });

  it('that is retired says what replaces it', async () => {
    const repository = shop();
    repository.write(edited(open, ['risk: low', 'risk: low\nstatus: retired\nreplaced_by: bread/bake']));
    expect((await told(repository)).sops).toMatchObject([
      { id: 'shop/open', state: 'retired', replacedBy: 'bread/bake' },
    ]);
  });
});

describe('who must approve', () => {
  it('are the owner and the deputy of what is touched, and the people behind them', async () => {
    const repository = shop();
    repository.write(edited(bake, ['4 hours', '6 hours']));
    expect((await told(repository)).approvals).toEqual([
      {
        id: 'head-baker',
        name: 'Head baker',
        people: [{ id: 'ana-reis', name: 'Ana Reis', github: 'ana-bakes' }],
        for: [{ sop: 'bread/bake', as: 'owner' }],
      },
      {
        id: 'cem-aydin',
        name: 'Cem Aydin',
        people: [{ id: 'cem-aydin', name: 'Cem Aydin' }],
        for: [{ sop: 'bread/bake', as: 'deputy' }],
      },
    ]);
  });

  it('are both owners when there is another one, even when one is in the directory no more', async () => {
    const repository = shop();
    repository.write({
      ...edited(open, ['owner: cem-aydin', 'owner: ida-lind']),
      ...edited(bake, ['deputy: cem-aydin', 'deputy: ida-lind']),
      ...edited('content/people.yaml', ['  - { id: cem-aydin, name: Cem Aydin }\n', '']),
    });
    const { sops } = await told(repository);
    expect(sops.find(({ id }) => id === 'shop/open')!.approvers).toMatchObject([
      { as: 'owner', id: 'ida-lind' },
      { as: 'former owner', id: 'cem-aydin', name: 'Cem Aydin' },
    ]);
  });
});

describe('what it touches', () => {
  it('are the KPIs, roles, paths and locations of SOPs that say something else', async () => {
    const repository = shop();
    repository.write({ ...edited(bake, ['4 hours', '6 hours']), ...edited(open, ['the till', '*the* till']) });
    expect((await told(repository)).affected).toEqual({
      kpis: [{ id: 'waste', title: 'Bread thrown away', sops: ['bread/bake'] }],
      roles: [{ id: 'head-baker', title: 'Head baker', sops: ['bread/bake'] }],
      paths: [{ id: 'baker', title: 'A baker’s first week', sops: ['bread/bake'] }],
      locations: [{ id: 'porto', title: 'Porto', sops: ['bread/bake'] }],
      everywhere: [],
    });
  });

  it('counts what was named before', async () => {
    const repository = shop();
    repository.write(edited(bake, ['locations: [porto]\n', ''], ['kpis: [waste]\n', '']));
    const { affected } = await told(repository);
    expect(affected).toMatchObject({
      kpis: [{ id: 'waste' }],
      locations: [{ id: 'porto' }],
      everywhere: ['bread/bake'],
    });
  });
});

describe('other files', () => {
  it.each<[string, string, [string, string], readonly string[], readonly string[]]>([
    ['a person', 'people.yaml', ['Cem Aydin', 'Cem Ay'], ['person cem-aydin changed'], ['bread/bake', 'shop/open']],
    [
      'the holder of a role',
      'people.yaml',
      ['name: Ida Lind', 'name: Ida Berg'],
      ['person ida-lind changed'],
      ['shop/open'],
    ],
    [
      'who holds a role',
      'people.yaml',
      ['[ana-reis]', '[ana-reis, ida-lind]'],
      ['role head-baker changed'],
      ['bread/bake'],
    ],
    ['a tool', 'tools.yaml', ['Oven', 'Stone oven'], ['tool oven changed'], ['bread/bake']],
    ['a location', 'locations.yaml', ['Porto', 'Porto centre'], ['location porto changed'], ['bread/bake']],
    ['a KPI', 'kpis/waste.yaml', ['kg', 'g'], ['kpi waste changed'], ['bread/bake']],
    ['a remark', 'tools.yaml', ['- {', '# Ours\n- {'], [], []],
    ['a path', 'paths/baker.md', ['Day 1', 'Day one'], ['path baker changed'], []],
  ])('%s is named with the SOPs that depend on it', async (_name, file, edit, entries, sops) => {
    const repository = shop();
    repository.write(edited(`content/${file}`, edit));
    const { data, sops: changed } = await told(repository);
    expect(changed).toEqual([]);
    expect(data.map((one) => one.file)).toEqual([file]);
    expect(data[0]!.entries.map(({ kind, id, state }) => `${kind} ${id} ${state}`)).toEqual(entries);
    expect(data[0]!.dependents.sops).toEqual(sops);
  });

  it('a policy is what every SOP is judged by', async () => {
    const repository = shop();
    repository.write(
      edited('content/policy.yaml', ['rules: {', 'due_soon: 30 days\nrules: { ownership/owner-known: warning,']),
    );
    expect((await told(repository)).data).toMatchObject([
      {
        file: 'policy.yaml',
        entries: [
          { kind: 'setting', id: 'due_soon', state: 'changed' },
          { kind: 'rule', id: 'ownership/owner-known', state: 'new' },
        ],
        dependents: { everything: true },
      },
    ]);
  });
});

/** The rules and files of the findings that a change introduces and resolves. */
async function findings(repository: Repository) {
  const both = (await told(repository)).findings;
  const named = (all: typeof both.introduced) => all.map(({ rule, file }) => `${file} ${rule}`);
  return { introduced: named(both.introduced), resolved: named(both.resolved) };
}

describe('findings', () => {
  it('that the change brings are introduced, those it ends resolved', async () => {
    const repository = shop();
    repository.write({
      ...edited(open, ['owner: cem-aydin', 'owner: cem-adyin']),
      ...edited(bake, ['reviewed: 2025-02-03', 'reviewed: 2026-06-10']),
    });
    const { introduced, resolved } = await findings(repository);
    expect(introduced).toEqual(['sops/shop/open.md ownership/owner-known']);
    expect(resolved).toContain('sops/bread/bake.md freshness/overdue');
  });

  it('that only the clock brings are no news, wherever words or files move', async () => {
    const repository = shop();
    repository.write({
      [bake]: null,
      'content/sops/bread/sourdough.md': edited(bake, [
        'title: Bake sourdough',
        'aliases: [bread/bake]\ntitle: Bake sourdough',
      ])[bake]!,
      'content/paths/baker.md': start['content/paths/baker.md']!.replace('bake.md', 'sourdough.md'),
    });
    expect(await findings(repository)).toEqual({ introduced: [], resolved: [] });
    const untouched = shop();
    untouched.write(edited(open, ['Count', 'Count and lock']));
    expect(await findings(untouched)).toEqual({ introduced: [], resolved: [] });
  });

  it('that a change of the policy brings are its doing', async () => {
    const repository = shop();
    repository.write(edited('content/policy.yaml', ['shape/required-sections: off, ', '']));
    expect((await findings(repository)).introduced).toContain('sops/shop/open.md shape/required-sections');
  });
});

describe('the two sides', () => {
  it('are where the work left main, and the folder as it is', async () => {
    const repository = shop();
    const base = repository.git('rev-parse', 'main');
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ files: edited(open, ['Count', 'Empty']) });
    repository.git('checkout', '--quiet', 'work');
    repository.write(edited(bake, ['4 hours', '6 hours']));
    expect(await told(repository)).toMatchObject({
      base: { name: 'main', commit: base },
      head: { name: 'the working tree', commit: null },
      sops: [{ id: 'bread/bake' }],
    });
  });

  it('can be named, and then nothing on disk counts', async () => {
    const repository = shop();
    repository.commit({ files: edited(bake, ['4 hours', '6 hours']) });
    repository.git('tag', 'v2');
    repository.write(edited(open, ['Count', 'Empty']));
    const ids = async (range: string) => (await told(repository, range)).sops.map(({ id }) => id);
    expect(await ids('main..v2')).toEqual(['bread/bake']);
    expect(await ids('main...v2')).toEqual(['bread/bake']);
    expect(await ids('main..')).toEqual(['bread/bake']);
    expect(await ids('v2')).toEqual(['shop/open']);
    expect(await ids('..v2')).toEqual(['bread/bake']);
    expect(await ids('')).toEqual(['bread/bake', 'shop/open']);
  });

  it('may be before the first SOP', async () => {
    const repository = shop();
    const first = repository.git(
      'commit-tree',
      '-m',
      'Nothing yet',
      repository.git('hash-object', '-t', 'tree', '/dev/null'),
    );
    repository.git('checkout', '--quiet', '--orphan', 'late');
    repository.git('reset', '--quiet', '--soft', first);
    repository.commit({ message: 'All of it' });
    const { sops, data } = await told(repository, `${first}..HEAD`);
    expect(sops.map(({ id, state }) => `${id} ${state}`)).toEqual(['bread/bake new', 'shop/open new']);
    expect(new Set(data.map(({ state }) => state))).toEqual(new Set(['new']));
  });

  it('that are the same differ in nothing', async () => {
    expect(await diff(shop())).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^No SOP differs\. No finding introduced\. /),
    });
  });

  it.each([
    ['mian..HEAD', 'git knows no commit "mian" here.'],
    ['main..haed', 'git knows no commit "haed" here.'],
    ['--format markdwon', 'Did you mean "markdown"?'],
  ])('asked for as %s end in 2', async (words, said) => {
    const { code, stdout, stderr } = await diff(shop(), words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('cannot be guessed where there is no main', async () => {
    const repository = shop();
    repository.git('branch', '--quiet', '-D', 'main');
    const { code, stderr } = await diff(repository);
    expect(code).toBe(2);
    expect(stderr).toContain('git knows neither origin/main nor main here.');
  });
});
