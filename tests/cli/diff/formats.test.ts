import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff, edited, shop, start } from './shop.ts';

const bake = 'content/sops/bread/bake.md';
const open = 'content/sops/shop/open.md';

/** A change with a little of everything. */
function everything() {
  const repository = shop({ 'content/sops/shop/old.md': start[open]!.replace('Open the shop', 'Wind the clock') });
  repository.write({
    ...edited(
      bake,
      ['deputy: cem-aydin', 'deputy: ida-lind'],
      ['It should smell', 'It must smell'],
      ['4 hours', '6 hours'],
      ['Shape the loaves and let them rest', 'Shape round loaves, dust the baskets and let them rest'],
      ['3. Bake', '3. Score the loaves.\n4. Bake'],
    ),
    ...edited(open, ['owner: cem-aydin', 'owner: ida-lnid'], ['reviewed: 2026-05-04', 'reviewed: 2026-06-10']),
    'content/sops/shop/old.md': null,
    'content/sops/shop/wind-the-clock.md': start[open]!.replace('Open the shop', 'Wind the clock').replace(
      'risk: low',
      'risk: low\naliases: [shop/old]',
    ),
    'content/sops/shop/close.md': start[open]!.replace('Open the shop', 'Close *the* <b>shop</b> @everyone'),
    ...edited('content/people.yaml', ['holders: [ida-lind]', 'holders: [ida-lind, cem-aydin]']),
  });
  return repository;
}

/** Hashes are other ones each time a repository is made. */
const withoutHashes = (text: string) =>
  text.replaceAll(/\b[0-9a-f]{40}\b/g, '<hash>').replaceAll(/ at [0-9a-f]{10}\b/g, ' at <hash>');

describe('a comparison', () => {
  it.each([
    ['pretty', 'pretty.txt'],
    ['markdown', 'comment.md'],
    ['json', 'diff.json'],
  ])('as %s', async (format, file) => {
    const { code, stdout, stderr } = await diff(everything(), `--format ${format}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await expect(withoutHashes(stdout)).toMatchFileSnapshot(resolve(import.meta.dirname, 'expected', file));
  });

  it('is the same each time', async () => {
    const repository = everything();
    expect(await diff(repository, '--format json')).toEqual(await diff(repository, '--format json'));
  });
});

/** Every key of a value, however deep, but for findings: those are described elsewhere. */
function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...(key === 'findings' ? [] : keysIn(inside))]);
}

it('each key of the JSON is described', async () => {
  const { stdout } = await diff(everything(), '--format json');
  const described = readFileSync(resolve(import.meta.dirname, '../../../docs/diff.md'), 'utf8');
  const example = JSON.parse(/```json\n([^]*?)```/.exec(described)![1]!) as unknown;
  expect(keysIn(example)).toEqual(expect.arrayContaining([...new Set(keysIn(JSON.parse(stdout)))]));
});

describe('a comment', () => {
  it('stays within what hosts take, and says what was left out', async () => {
    const repository = shop();
    const long = (index: number) =>
      start[bake]!.replace('Bake sourdough', `Bake & sell <loaf> ${index} ${'&'.repeat(300)}`)
        .replace('owner: head-baker', `owner: nobody-${index}`)
        .replace('deputy: cem-aydin', 'deputy: ida-lind')
        .replace('kpis: [waste]', `kpis: [waste-${index}]`);
    const all = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`content/sops/bread/${'loaf-'.repeat(20)}${index}.md`, long(index)]),
    );
    const steps = Array.from(
      { length: 200 },
      (_, index) => `${index + 4}. <b>Fold</b> the dough ${'& again '.repeat(30)}${index}.\n`,
    );
    repository.write({ ...all, [bake]: start[bake]! + steps.join('') });
    const { stdout } = await diff(repository, '--format markdown');
    expect(stdout.length).toBeLessThan(60_000);
    expect(stdout).toMatch(/_Left out for length: \d+ more changes\._/);
    expect(stdout).toContain('| Ida Lind | bread/');
    expect(stdout).toMatch(/\*\*Porto\*\*: .* and \d+ more\n/);
    for (const noun of ['approvers', 'SOPs', 'entries', 'findings'])
      expect(stdout).toMatch(new RegExp(`_Left out for length: \\d+ more ${noun}\\. \`npx sop diff\` shows all\\._`));
  });

  it('has no meaning that somebody wrote into a title or a step', async () => {
    const repository = shop();
    repository.write(
      edited(bake, ['Shape the loaves', 'Shape </ins> <img src=x> | @cem [loaves](https://bakery.example)']),
    );
    const { stdout } = await diff(repository, '--format markdown');
    expect(stdout).not.toContain('<img');
    expect(stdout).not.toMatch(/(?<![`&\w])@cem(?!`)/);
    expect(stdout.match(/<\/ins>/g)).toHaveLength(stdout.match(/<ins>/g)!.length);
  });
});
