import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadHistory } from '../../src/load/history.ts';
import { loadKnowledgeBaseWith } from '../../src/load/knowledge-base.ts';
import { versionsOf, type History } from '../../src/model/history.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';

const bake = 'content/sops/bread/bake.md';
const proof = 'content/sops/bread/proof.md';

/** Long enough that git sees a renamed file as the same. */
const body = (what: string): string =>
  `## Purpose\n\n${`${what} is done by hand, in the morning, by two. `.repeat(20)}\n`;

async function historyIn({ folder }: Repository, content = 'content'): Promise<History> {
  const root = join(folder, content);
  const base = await loadKnowledgeBaseWith(root, new Map());
  return (await loadHistory(root, base, ['freshness/backdated']))!;
}

const reviewsOf = (history: History, file: string): readonly (string | undefined)[] =>
  versionsOf(history, file).map(({ reviewed }) => reviewed?.text);

describe('the history of an SOP with an odd past', () => {
  it('does not take in that of another that stood at its old path before or after', async () => {
    const repository = new Repository();
    repository.commit({ date: '2026-01-01', files: { [bake]: sopText('reviewed: 2026-01-01', body('Baking')) } });
    repository.git('mv', bake, proof);
    repository.commit({ date: '2026-01-02' });
    repository.commit({ date: '2026-01-03', files: { [bake]: sopText('reviewed: 2026-01-03', body('Selling')) } });
    const history = await historyIn(repository);
    expect(reviewsOf(history, 'sops/bread/proof.md')).toEqual(['2026-01-01', '2026-01-01']);
    expect(reviewsOf(history, 'sops/bread/bake.md')).toEqual(['2026-01-03']);
  });

  it('goes on when two files change places by way of a third', async () => {
    const repository = new Repository();
    repository.commit({
      date: '2026-01-01',
      files: {
        [bake]: sopText('reviewed: 2026-01-01', body('Baking')),
        [proof]: sopText('reviewed: 2025-12-31', body('Proofing')),
      },
    });
    repository.git('mv', bake, 'content/sops/bread/third.md');
    repository.commit({ date: '2026-01-02' });
    repository.git('mv', proof, bake);
    repository.commit({ date: '2026-01-03' });
    repository.git('mv', 'content/sops/bread/third.md', proof);
    repository.commit({ date: '2026-01-04' });
    const history = await historyIn(repository);
    expect(reviewsOf(history, 'sops/bread/proof.md')).toEqual(['2026-01-01', '2026-01-01', '2026-01-01']);
    expect(reviewsOf(history, 'sops/bread/bake.md')).toEqual(['2025-12-31', '2025-12-31']);
  });

  it('goes on behind a deletion that was taken back', async () => {
    const repository = new Repository();
    repository.commit({ date: '2026-01-01', files: { [bake]: sopText('reviewed: 2026-01-01') } });
    repository.commit({ date: '2026-01-02', files: { [bake]: null } });
    repository.commit({ date: '2026-01-03', files: { [bake]: sopText('reviewed: 2026-01-03') } });
    expect(reviewsOf(await historyIn(repository), 'sops/bread/bake.md')).toEqual(['2026-01-03', '2026-01-01']);
  });

  it('knows both sides of a merge, and what a merge itself changed', async () => {
    const repository = new Repository();
    repository.commit({ date: '2026-01-01', files: { [bake]: sopText('reviewed: 2026-01-01', body('Baking')) } });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.git('mv', bake, proof);
    repository.commit({ date: '2026-01-02' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ date: '2026-01-03', files: { [bake]: sopText('reviewed: 2026-01-03', body('Baking')) } });
    repository.git('merge', '--quiet', '--no-edit', 'side');
    repository.commit({ date: '2026-01-04', files: { [proof]: sopText('reviewed: 2026-01-04', body('Baking')) } });
    const found = reviewsOf(await historyIn(repository), 'sops/bread/proof.md');
    expect(found[0]).toBe('2026-01-04');
    expect(found).toContain('2026-01-03');
    expect(found.at(-1)).toBe('2026-01-01');
  });

  it.each(['wärme öfen.md', 'a "quoted" name.md', "it's – new.md", '焼く.md', 'tab\there.md'])(
    'is found for a file called %j',
    async (name) => {
      const repository = new Repository();
      repository.commit({
        date: '2026-01-01',
        files: { [`content/sops/bread/${name}`]: sopText('reviewed: 2026-01-01') },
      });
      const { versions } = await historyIn(repository);
      expect([...versions].map(([file, known]) => [file, known.length])).toEqual([[`sops/bread/${name}`, 1]]);
    },
  );

  it('is read from Windows line ends, and changing them is no review', async () => {
    const repository = new Repository();
    const text = sopText('reviewed: 2026-01-01\nreview:\n  by: ana-reis\n  note: Baked it.');
    repository.commit({ date: '2026-01-01', files: { [bake]: text.replaceAll('\n', '\r\n') } });
    repository.commit({ date: '2026-01-02', files: { [bake]: text } });
    const [newest, oldest] = versionsOf(await historyIn(repository), 'sops/bread/bake.md');
    expect(newest).toMatchObject({ reviewed: { text: '2026-01-01' }, review: { by: 'ana-reis', note: 'Baked it.' } });
    expect(oldest).toMatchObject({ reviewed: { text: '2026-01-01' }, review: { by: 'ana-reis', note: 'Baked it.' } });
    expect(newest!.onlyReview).toBe(false);
  });

  it('is told with commits that have no words, or marks of ours in them', async () => {
    const repository = new Repository();
    const write = (day: string, ...words: readonly string[]): void => {
      repository.write({ [bake]: sopText(`reviewed: ${day}`) });
      repository.git('add', '--all');
      repository.git('commit', '--quiet', ...words);
    };
    write('2026-01-01', '--allow-empty-message', '-m', '');
    write('2026-01-02', '-m', 'One\u0002two\u0001three :100644 x');
    const versions = versionsOf(await historyIn(repository), 'sops/bread/bake.md');
    expect(versions.map(({ reviewed, commit }) => [reviewed?.text, commit.author.email])).toEqual([
      ['2026-01-02', 'ana@bakery.example'],
      ['2026-01-01', 'ana@bakery.example'],
    ]);
  });

  it('is read where the content folder is the repository, and where it lies deep in one', async () => {
    const repository = new Repository();
    repository.commit({ files: { 'a b/über/sops/bread/bake.md': sopText('reviewed: 2026-01-01') } });
    expect(reviewsOf(await historyIn(repository, 'a b/über'), 'sops/bread/bake.md')).toEqual(['2026-01-01']);
    const whole = new Repository();
    whole.commit({ files: { 'sops/bread/bake.md': sopText('reviewed: 2026-01-01') } });
    expect(reviewsOf(await historyIn(whole, '.'), 'sops/bread/bake.md')).toEqual(['2026-01-01']);
  });

  it('has none of a file that is not committed, and is not held up by a link or a folder of another repository', async () => {
    const repository = new Repository();
    repository.commit({ date: '2026-01-01', files: { [bake]: sopText('reviewed: 2026-01-01') } });
    symlinkSync('bake.md', join(repository.folder, 'content/sops/bread/link.md'));
    const hash = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${hash},content/sops/other`);
    repository.git('add', 'content/sops/bread/link.md');
    repository.git('commit', '--quiet', '-m', 'A link and a submodule');
    repository.write({ [proof]: sopText('reviewed: 2026-01-02') });
    const history = await historyIn(repository);
    expect(reviewsOf(history, 'sops/bread/bake.md')).toEqual(['2026-01-01']);
    expect(reviewsOf(history, 'sops/bread/proof.md')).toEqual([]);
  });
});
