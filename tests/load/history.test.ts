import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadHistory } from '../../src/load/history.ts';
import { loadKnowledgeBaseWith } from '../../src/load/knowledge-base.ts';
import { introducedBy, versionsOf, type Version } from '../../src/model/history.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';

const bake = 'content/sops/bread/bake.md';
const asked = ['freshness/backdated'];

async function historyIn(repository: Repository, policy = '') {
  if (policy !== '') repository.write({ 'content/policy.yaml': policy });
  const root = join(repository.folder, 'content');
  const base = await loadKnowledgeBaseWith(root, new Map());
  return (await loadHistory(root, base, asked))!;
}

const line = ({ commit, reviewed, review, onlyReview }: Version) =>
  `${commit.day} ${commit.author.email} ${reviewed?.text ?? '-'} ${review?.by ?? '-'}${onlyReview ? ' only' : ''}`;

describe('the history of an SOP', () => {
  it('is its reviews, newest first, and says which commits changed nothing else', async () => {
    const repository = new Repository();
    repository.commit({ date: '2026-01-05', files: { [bake]: sopText('reviewed: 2026-01-05') } });
    repository.commit({ date: '2026-02-05', files: { [bake]: sopText('reviewed: 2026-02-05') } });
    repository.commit({
      date: '2026-03-05',
      author: 'Cem <cem@bakery.example>',
      files: {
        [bake]: sopText('reviewed: 2026-03-05\nreview:\n  by: cem\n  note: Baked it.', '## Purpose\n\nMore.\n'),
      },
    });
    const { versions } = await historyIn(repository);
    expect([...versions.keys()]).toEqual(['sops/bread/bake.md']);
    expect(versions.get('sops/bread/bake.md')!.map(line)).toEqual([
      '2026-03-05 cem@bakery.example 2026-03-05 cem',
      '2026-02-05 ana@bakery.example 2026-02-05 - only',
      '2026-01-05 ana@bakery.example 2026-01-05 -',
    ]);
  });

  it('follows a file that was renamed, and leaves out files that are no SOPs', async () => {
    const repository = new Repository();
    const text = sopText('reviewed: 2026-01-05');
    repository.commit({ files: { 'content/sops/bread/old.md': text, 'content/people.yaml': 'people: []\n' } });
    repository.git('mv', 'content/sops/bread/old.md', bake.replace('bake', 'bake-bread'));
    repository.commit({ date: '2026-02-01', files: {} });
    const history = await historyIn(repository);
    expect(versionsOf(history, 'sops/bread/bake-bread.md').map(line)).toEqual([
      '2026-02-01 ana@bakery.example 2026-01-05 - only',
      '2026-01-01 ana@bakery.example 2026-01-05 -',
    ]);
    expect(history.versions.size).toBe(1);
    expect(versionsOf(history, 'sops/bread/never.md')).toEqual([]);
  });

  it('counts a merge where a conflict was resolved by hand', async () => {
    const repository = new Repository();
    repository.commit({ files: { [bake]: sopText('reviewed: 2026-01-05') } });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit({ date: '2026-02-01', files: { [bake]: sopText('reviewed: 2026-02-01') } });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ date: '2026-02-02', files: { [bake]: sopText('reviewed: 2026-02-02') } });
    expect(() => repository.git('merge', 'side')).toThrow(/merge side/);
    const hash = repository.commit({ date: '2026-02-03', files: { [bake]: sopText('reviewed: 2026-02-03') } });
    const versions = versionsOf(await historyIn(repository), 'sops/bread/bake.md');
    expect(versions).toHaveLength(4);
    expect(versions[0]).toMatchObject({ commit: { hash }, reviewed: { text: '2026-02-03' } });
  });

  it('dates a commit in the time zone of the policy, wherever its author sits', async () => {
    const repository = new Repository();
    // Breakfast on the 6th in Auckland is the evening of the 5th in London.
    repository.commit({ date: '2026-05-06T08:00:00+12:00', files: { [bake]: sopText('reviewed: 2026-05-06') } });
    const inZone = async (zone: string) => (await historyIn(repository, `time_zone: ${zone}\n`)).versions;
    const [here, there] = [await inZone('Europe/London'), await inZone('Pacific/Auckland')];
    expect(here.get('sops/bread/bake.md')![0]!.commit.day).toBe('2026-05-05');
    expect(there.get('sops/bread/bake.md')![0]!.commit.day).toBe('2026-05-06');
  });

  it('reads trailers, the fields of a dialect, names with accents and texts that are no SOPs', async () => {
    const repository = new Repository();
    repository.commit({ files: { [bake]: '---\nno: [yaml\n---\n' } });
    repository.commit({
      author: 'Zoë Åström <zoe@bakery.example>',
      message: 'Ünïcode\n\nReviewed-by: Ana Reis <ana@bakery.example>\nReviewed-by: @cem-a',
      files: { [bake]: sopText('last_reviewed_on: 2026-02-02') },
    });
    const history = await historyIn(repository, 'fields: { reviewed: last_reviewed_on }\n');
    const [newest, oldest] = versionsOf(history, 'sops/bread/bake.md');
    expect(newest).toMatchObject({ reviewed: { text: '2026-02-02', date: '2026-02-02' } });
    expect(newest!.commit).toMatchObject({
      author: { name: 'Zoë Åström', email: 'zoe@bakery.example' },
      subject: 'Ünïcode',
      reviewedBy: [
        { name: 'Ana Reis', email: 'ana@bakery.example' },
        { name: 'cem-a', email: '' },
      ],
    });
    expect(oldest!.reviewed).toBeUndefined();
  });

  it('tells which commit brought the review that stands in the file', async () => {
    const repository = new Repository();
    const review = 'reviewed: 2026-02-01\nreview: { by: ana-reis }';
    repository.commit({ date: '2026-01-01', files: { [bake]: sopText('reviewed: 2026-01-01') } });
    const hash = repository.commit({ date: '2026-02-01', files: { [bake]: sopText(review) } });
    repository.commit({ date: '2026-02-09', files: { [bake]: sopText(review, '## Purpose\n\nMore.\n') } });
    const versions = versionsOf(await historyIn(repository), 'sops/bread/bake.md');
    expect(introducedBy(versions, '2026-02-01', { by: 'ana-reis' })?.commit.hash).toBe(hash);
    expect(introducedBy(versions, '2026-02-02', { by: 'ana-reis' })).toBeUndefined();
  });
});

describe('where there is no whole history', () => {
  it('nothing is read when no rule asks', async () => {
    const repository = new Repository();
    repository.write({ [bake]: sopText('') });
    const root = join(repository.folder, 'content');
    const base = await loadKnowledgeBaseWith(root, new Map());
    expect(await loadHistory('/nowhere', base, [])).toBeUndefined();
  });

  it('says so for a folder outside any repository', async () => {
    const repository = new Repository();
    repository.write({ [bake]: sopText('') });
    repository.git('rev-parse', '--git-dir');
    repository.write({ '.git/HEAD': null });
    await expect(historyIn(repository)).rejects.toThrow(/asks for freshness\/backdated.*there is none/);
  });

  it('says so for a shallow clone, and how to get the rest', async () => {
    const repository = new Repository();
    repository.commit({ files: { [bake]: sopText('') } });
    repository.commit({ files: { [bake]: sopText('reviewed: 2026-01-01') } });
    const clone = new Repository();
    clone.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, 'clone');
    const root = join(clone.folder, 'clone/content');
    const base = await loadKnowledgeBaseWith(root, new Map());
    await expect(loadHistory(root, base, asked)).rejects.toThrow(/git fetch --unshallow.*fetch-depth: 0/);
  });
});
