import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BakeryRepository, bake, reviewedOn, sopOf } from './bakery-repository.ts';
import { bakeryCopy, sop } from './stage.ts';

const review = (by: string, note: string, digest = '0123456789abcdef') =>
  `review: { by: ${by}, outcome: unchanged, note: ${note}, digest: "${digest}" }\n`;

const text = (date: string, rest = '') => ({ [bake]: sopOf('Bake', reviewedOn(date) + rest) });

interface Shown {
  readonly reviews: readonly Readonly<Record<string, unknown>>[];
}

async function reviewsOf(bakery: BakeryRepository, id = 'bread/bake'): Promise<Shown['reviews']> {
  const { code, stdout } = await bakery.sop(['history', id, '--format', 'json']);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as Shown).reviews;
}

const inShort = ({ reviewed, by, odd }: Shown['reviews'][number]) => `${reviewed} ${by} ${String(odd) || 'fine'}`;

describe('sop history', () => {
  it('lists the reviews in git, newest first, each with the commit that brought it', async () => {
    const bakery = new BakeryRepository();
    const hash = bakery.commit({
      date: '2026-05-20',
      files: { [bake]: sopOf('Bake', reviewedOn('2026-05-20') + review('ana-reis', 'Baked it.')) },
    });
    bakery.commit({ date: '2026-05-25', files: { 'content/glossary.yaml': '[]\n' } });
    const { code, stdout, stderr } = await bakery.sop(['history', 'bread/bake']);
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      'Day | Person | Outcome | Text | Commit | Author | Odd | Note',
      `20 May 2026 | ana-reis | unchanged | 0123456 | ${hash.slice(0, 7)} | Ana Reis | - | Baked it.`,
      expect.stringMatching(/^4 Apr 2026 \| - \| - \| - \| [0-9a-f]{7} \| Ana Reis \| - \| -$/),
      '',
    ]);
    expect(stderr).toBe('2 reviews of bread/bake.\n');
    expect(await reviewsOf(bakery)).toMatchObject([
      {
        reviewed: '2026-05-20',
        by: 'ana-reis',
        outcome: 'unchanged',
        note: 'Baked it.',
        digest: '0123456789abcdef',
        commit: { hash, day: '2026-05-20', author: { name: 'Ana Reis', email: 'ana@bakery.example' } },
        odd: [],
      },
      { reviewed: '2026-04-04', by: null, digest: null, odd: [] },
    ]);
  });

  it('marks what is odd', async () => {
    const bakery = new BakeryRepository();
    const ana = review('ana-reis', 'Baked it.');
    bakery.commit({ date: '2026-05-04', files: text('2026-05-04') });
    bakery.commit({ date: '2026-05-05', files: text('2026-05-05', ana) });
    bakery.commit({ date: '2026-05-12', files: text('2026-05-12', ana) });
    bakery.commit({ date: '2026-05-20', files: text('2026-05-21', review('ana-reis', 'Asked Bo.')) });
    bakery.commit({
      date: '2026-05-22',
      author: 'Bo <bo@bakery.example>',
      files: text('2025-05-22', review('ana-reis', 'By phone.')),
    });
    bakery.commit({
      date: '2026-05-25',
      author: 'Bo <bo@bakery.example>',
      message: 'Review\n\nReviewed-by: Ana Reis <ana@bakery.example>',
      files: text('2026-05-25', review('ana-reis', 'Together.')),
    });
    expect((await reviewsOf(bakery)).map(inShort)).toEqual([
      '2026-05-25 ana-reis fine',
      '2025-05-22 ana-reis backwards,other author',
      '2026-05-21 ana-reis future',
      '2026-05-12 ana-reis date only',
      '2026-05-05 ana-reis fine',
      '2026-05-04 null date only',
      '2026-04-04 null fine',
    ]);
    const { stdout, stderr } = await bakery.sop(['history', 'bread/bake']);
    expect(stdout).toContain('earlier than the review before it, not committed or confirmed by the reviewer');
    expect(stdout).toContain('the commit moved the date and brought no evidence');
    expect(stdout).toContain('later than its commit');
    expect(stderr).toBe('7 reviews of bread/bake, 4 of them odd.\n');
  });

  it('shows a review that is not committed yet', async () => {
    const bakery = new BakeryRepository();
    await bakery.review('--outcome', 'unchanged', '--note', 'Baked it.');
    expect(await reviewsOf(bakery)).toMatchObject([
      { reviewed: '2026-06-16', by: 'ana-reis', note: 'Baked it.', commit: null },
      { reviewed: '2026-04-04' },
    ]);
    expect((await bakery.sop(['history', 'bread/bake'])).stdout).toContain('not committed');
  });

  it('follows a file that was renamed, asked by its new id or an earlier one', async () => {
    const bakery = new BakeryRepository();
    bakery.git('mv', bake, 'content/sops/bread/bake-rye.md');
    bakery.commit({ date: '2026-05-01' });
    const before = bakery.read('content/sops/bread/bake-rye.md');
    bakery.commit({
      date: '2026-05-02',
      files: { 'content/sops/bread/bake-rye.md': before.replace('deputy', 'aliases: [bread/bake]\ndeputy') },
    });
    expect((await reviewsOf(bakery, 'bread/bake-rye')).map(inShort)).toEqual(['2026-04-04 null fine']);
    expect(await reviewsOf(bakery, 'bread/bake')).toEqual(await reviewsOf(bakery, 'bread/bake-rye'));
  });

  it('of an SOP that cannot be read today is what it was before', async () => {
    const bakery = new BakeryRepository();
    bakery.change('owner: head', 'owner: [head');
    expect((await reviewsOf(bakery)).map(inShort)).toEqual(['2026-04-04 null fine']);
  });

  it('of an SOP that was never reviewed is empty', async () => {
    const bakery = new BakeryRepository('');
    const { code, stdout, stderr } = await bakery.sop(['history', 'bread/bake']);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '0 reviews of bread/bake.\n' });
  });
});

describe('sop history refuses', () => {
  it('a clone that holds only the end', async () => {
    const bakery = new BakeryRepository();
    bakery.commit({ date: '2026-05-01' });
    const clone = mkdtempSync(join(tmpdir(), 'sop-shallow-'));
    onTestFinished(() => rmSync(clone, { recursive: true }));
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${bakery.folder}`, clone], { stdio: 'pipe' });
    const { code, stdout, stderr } = await sop('history bread/bake', { cwd: clone });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'This clone holds only the end of the history in git.\nRun git fetch --unshallow; in GitHub Actions, give actions/checkout the setting fetch-depth: 0.\n',
    );
    const asked = ['review', 'bread/bake', '--by', 'ana-reis', '--today', '2026-06-16'];
    expect((await sop(asked, { cwd: clone })).stderr).toContain('Run git fetch --unshallow');
  });

  it('a folder that is in no repository', async () => {
    const { code, stderr } = await sop('history bread/feed-the-levain', { cwd: bakeryCopy() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^There is no history in git to read: .*\.\nRun it inside the repository of the SOPs\.\n$/);
  });

  it('a name that is none, of an SOP or a format', async () => {
    const bakery = new BakeryRepository();
    expect(await bakery.sop(['history', 'bread/bkae'])).toMatchObject({
      code: 2,
      stderr: 'There is no SOP "bread/bkae".\nDid you mean "bread/bake"?\n',
    });
    expect(await bakery.sop(['history', 'bread/bake', '--format', 'jsno'])).toMatchObject({
      code: 2,
      stderr: 'There is no format "jsno".\nDid you mean "json"?\n',
    });
  });
});
