import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bakery, deadAnchor, folderWith, misspelt, unknownKey } from './little-folder.ts';
import { linesOf, plugin, runRemark, type RemarkRequest } from './run-remark.ts';

const withPlugin = ['--no-config', '--use', plugin];
const run = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runRemark({ cwd: folderWith(files), args: [...withPlugin, ...args] });

const use = (...names: readonly string[]) =>
  names.flatMap((name) => ['--use', fileURLToPath(import.meta.resolve(name))]);

const clean = { ...bakery };
clean['content/people.yaml'] = bakery['content/people.yaml']!.replace('emial', 'email');
clean['content/sops/bread/bake.md'] = bakery['content/sops/bread/bake.md']!.replace('ana-ries', 'ana-reis');
clean['content/paths/baker.md'] = bakery['content/paths/baker.md']!.replace('#oven', '#procedure');

describe('remark-cli on a whole content folder', () => {
  it('tells every finding once, those of data files in words, and exits with 1', async () => {
    const found = await run(bakery, 'content');
    expect(linesOf(found).toSorted()).toEqual([misspelt, deadAnchor, unknownKey].toSorted());
    expect(found.code).toBe(1);
    const first = found.files.find(({ messages }) => messages.some(({ reason }) => reason.includes('people.yaml:')));
    expect(first!.path).toBe('content/paths/baker.md');
  });

  it('exits with 0 when there is nothing to find', async () => {
    const found = await run(clean, 'content');
    expect(linesOf(found)).toEqual([]);
    expect(found.code).toBe(0);
  });

  it('tells why, what to do, what to write instead and where else to look', async () => {
    const gone = clean['content/people.yaml']!.replace(' }', ', left: 2026-01-31 }');
    const { files } = await run({ ...bakery, 'content/people.yaml': gone }, 'content');
    const messages = new Map(files.flatMap(({ messages: all }) => all).map((message) => [message.ruleId, message]));
    expect(messages.get('ownership/owner-known')).toEqual({
      ruleId: 'ownership/owner-known',
      source: 'sopwright',
      reason: expect.any(String) as string,
      place: { start: { line: 3, column: 8 }, end: { line: 3, column: 16 } },
      fatal: true,
      note: 'An owner who is in no directory gets no reminder and answers no question.\nWrite the id of a person or a role from people.yaml.',
      url: new URL('../../docs/rules/ownership/owner-known.md', import.meta.url).href,
      expected: ['ana-reis'],
      cause: [],
    });
    expect(messages.get('ownership/owner-active')?.cause).toEqual([
      expect.stringMatching(
        /^content\/people\.yaml:2:\d+ content\/people\.yaml:2:\d+: Ana Reis left on 31 Jan 2026\.$/,
      ) as string,
    ]);
  });

  it('takes warnings, waived findings and information for what they are', async () => {
    const late = clean['content/sops/bread/mix.md']!.replace('2026-06-01', '2025-12-20');
    const overdue = clean['content/sops/bread/bake.md']!.replace('2026-06-01', '2025-01-31');
    const files = {
      ...clean,
      'content/policy.yaml': `${bakery['content/policy.yaml']!}  links/anchor-exists: info\n`,
      'content/people.yaml': `${clean['content/people.yaml']!}  - { id: bo-lindqvist, name: Bo Lindqvist }\n`,
      'content/paths/baker.md': bakery['content/paths/baker.md']!,
      'content/sops/bread/mix.md': late,
      'content/sops/bread/bake.md': overdue,
      'content/waivers.yaml':
        '- { rule: freshness/overdue, sop: bread/bake, reason: Oven in repair., granted_by: bo-lindqvist, until: 2026-06-15 }\n',
    };
    const found = await run(files, 'content');
    const messages = found.files.flatMap((file) => file.messages);
    expect(Object.fromEntries(messages.map(({ ruleId, fatal }) => [ruleId, fatal]))).toEqual({
      'links/anchor-exists': null,
      'freshness/overdue': null,
      'freshness/due-soon': false,
    });
    expect(messages.find(({ ruleId }) => ruleId === 'freshness/overdue')!.note).toContain('This finding is waived.');
    expect(found.code).toBe(0);
  });
});

describe('remark-cli on some of the files', () => {
  it('tells what is found in these, and nothing of the others', async () => {
    const one = await run(bakery, 'content/sops/bread/mix.md');
    expect([linesOf(one), one.code]).toEqual([[], 0]);
    const other = await run(bakery, 'content/sops/bread/bake.md');
    expect([linesOf(other), other.code]).toEqual([[misspelt], 1]);
    const path = await run(bakery, 'content/paths');
    expect([linesOf(path), path.code]).toEqual([[deadAnchor], 1]);
  });

  it('with every SOP among them tells the outcome of the whole folder', async () => {
    const found = await run(bakery, 'content/sops');
    expect(linesOf(found).toSorted()).toEqual([misspelt, deadAnchor, unknownKey].toSorted());
  });

  it('judges base rules against the files that were not given', async () => {
    const twin = bakery['content/sops/bread/mix.md']!;
    const found = await run(
      { ...bakery, 'content/sops/bread/second-mix.md': twin },
      'content/sops/bread/second-mix.md',
    );
    expect(linesOf(found).join('\n')).toContain('(identity/title-unique)');
  });

  it('says nothing of files that are no SOPs', async () => {
    const files = {
      ...clean,
      'README.md': '# TODO <b>x</b> [dead](no.md)\n',
      'content/notes.md': 'TODO [dead](no.md)\n',
      'content/sops/bread/old.md': 'TODO\n',
      'content/policy.yaml': `${bakery['content/policy.yaml']!}ignore: [sops/bread/old.md]\n`,
    };
    const found = await run(files, '.');
    expect([linesOf(found), found.code]).toEqual([[], 0]);
    expect(found.files.map(({ path }) => path)).toContain('README.md');
  });

  it('is not put out by a file that is not there', async () => {
    const found = await run(bakery, 'content/sops/bread/bake.md', 'content/sops/bread/never.md');
    expect(linesOf(found).filter((line) => line.includes('sopwright') || line.includes('owner'))).toEqual([misspelt]);
    expect(found.code).toBe(1);
  });
});

describe('remark-cli with text that is not on disk', () => {
  it('judges the text it is given in place of the file', async () => {
    const request: RemarkRequest = {
      cwd: folderWith(bakery),
      args: [...withPlugin, '--file-path', 'content/sops/bread/mix.md'],
      input: clean['content/sops/bread/mix.md']!,
    };
    expect(linesOf(await runRemark(request))).toEqual([]);
    const worse = await runRemark({ ...request, input: request.input!.replace('title: Mix', 'title: Bake') });
    expect(linesOf(worse).join('\n')).toContain('(identity/title-unique)');
    const fresh = { ...request, args: [...withPlugin, '--file-path', 'content/sops/bread/new.md'], input: 'Hello.\n' };
    expect(linesOf(await runRemark(fresh)).join('\n')).toContain('(ownership/owner-present)');
  });
});

describe('what remark-cli makes of the file', () => {
  it('is what it makes of it without the plugin', async () => {
    const odd = `${clean['content/sops/bread/bake.md']!}\n* a\n* b :by[x] 10:30\n\n:::note\nMind it.\n:::\n`;
    const cwd = folderWith({
      ...clean,
      'content/sops/bread/bake.md': odd,
      'content/policy.yaml': `${bakery['content/policy.yaml']!}  shape/unknown-block: off\n  steps/actor-known: off\n  steps/mark-placement: off\n`,
    });
    const directives = [...use('remark-directive', 'remark-frontmatter'), 'content/sops/bread/bake.md'];
    const dressed = await runRemark({ cwd, args: [...withPlugin, ...directives] });
    const without = await runRemark({ cwd, args: ['--no-config', ...directives] });
    expect(dressed.stdout).toBe(without.stdout);
    expect(dressed.stdout).toContain(':::note');
  });
});

describe('whatever else remark runs', () => {
  const wreck = `export default () => (tree) => { tree.children = [{ type: 'paragraph', children: [] }]; };\n`;

  it.each([
    ['no extension', []],
    ['every extension', use('remark-frontmatter', 'remark-gfm', 'remark-directive')],
    ['a plugin that empties the tree first', ['--use', './wreck.mjs']],
  ])('the findings are the same: %s', async (_name, uses) => {
    const table = bakery['content/sops/bread/mix.md']!.replace(
      'Bread for the shop.',
      '| www.a.example | b |\n| --- | --- |\n| [dead](no.md) :until[2026-01-01]{x} | TODO 10:30 |',
    );
    const cwd = folderWith({ ...bakery, 'content/sops/bread/mix.md': table, 'wreck.mjs': wreck });
    const found = await runRemark({
      cwd,
      args: ['--no-config', ...uses, '--use', plugin, 'content/sops/bread/mix.md'],
    });
    expect(linesOf(found).map((line) => line.replace(/ .*\(/, ' ('))).toEqual([
      'content/sops/bread/mix.md:11:10: (links/target-exists)',
      'content/sops/bread/mix.md:11:24: (freshness/claim-expired)',
      'content/sops/bread/mix.md:11:41: (shape/placeholder-text)',
    ]);
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['tabs', (text: string) => text.replace('1. Heat', '1.\tHeat').replace('owner: ', 'owner:\t')],
  ])('places are those of the file: %s', async (_name, rewrite) => {
    const text = rewrite(bakery['content/sops/bread/bake.md']!.replace('oven.', 'oven. TODO'));
    const { files } = await run({ ...bakery, 'content/sops/bread/bake.md': text }, 'content/sops/bread/bake.md');
    const lines = text.replace('\uFEFF', '').split(/\r?\n/);
    const words = files[0]!.messages.map(({ place }) =>
      lines[place!.start.line - 1]!.slice(place!.start.column - 1, place!.end.column - 1),
    );
    expect(words).toEqual(['ana-ries', 'TODO']);
  });
});

describe('a folder that cannot be judged', () => {
  it('is one fatal message that names the place', async () => {
    const found = await run({ ...bakery, 'content/policy.yaml': 'time_zone: UTC\ngraec: 3 days\n' }, 'content');
    expect(linesOf(found)).toEqual([
      'content/policy.yaml:2:1: The key "graec" is not one we know. Did you mean "grace"? (configuration)',
    ]);
    expect(found.code).toBe(1);
  });

  it('also when the day is none', async () => {
    const cwd = folderWith(bakery);
    const found = await runRemark({ cwd, args: [...withPlugin, 'content'], today: '2026-02-30' });
    expect(linesOf(found)).toEqual([
      'The day to judge by is "2026-02-30", which is no day. Write it as YYYY-MM-DD. (configuration)',
    ]);
  });
});

describe('settings', () => {
  it('of a configuration file decide folder and day', async () => {
    const { 'content/policy.yaml': policy, ...rest } = clean;
    const handbook = Object.fromEntries(
      Object.entries(rest).map(([path, text]) => [path.replace('content/', 'handbook/'), text]),
    );
    const cwd = folderWith({
      ...handbook,
      'handbook/policy.yaml': policy!,
      '.remarkrc.json': JSON.stringify({ plugins: [[plugin, { root: 'handbook', today: '2027-06-15' }]] }),
    });
    const found = await runRemark({ cwd, args: ['handbook'] });
    expect(linesOf(found).filter((line) => line.includes('(freshness/overdue)'))).toHaveLength(3);
  });

  it('of this project lint its own content', async () => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const found = await runRemark({ cwd, args: ['content', '--quiet'] });
    expect(found.code).toBe(0);
    expect(readFileSync(`${cwd}/.remarkrc.mjs`, 'utf8')).toContain('remark-sop');
  });
});
