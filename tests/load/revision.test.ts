import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedSince, commitNamed, commonAncestor, loadKnowledgeBaseAt } from '../../src/load/revision.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';

const bake = 'content/sops/bread/bake.md';

function twoCommits() {
  const repository = new Repository();
  const first = repository.commit({
    files: {
      [bake]: sopText('owner: ana-reis'),
      'content/plan.png': 'x',
      'content/.draft/a.md': 'x',
      'README.md': 'x',
    },
  });
  repository.commit({ files: { [bake]: sopText('owner: cem-aydin'), 'content/people.yaml': 'people: []\n' } });
  return { repository, first, root: join(repository.folder, 'content') };
}

it('a base is loaded as a commit has it, without a check-out', async () => {
  const { root, first } = twoCommits();
  const [then, now] = [await loadKnowledgeBaseAt(root, first), await loadKnowledgeBaseAt(root, 'HEAD')];
  expect(then.sops.map(({ owner }) => owner)).toEqual(['ana-reis']);
  expect([...then.files].toSorted()).toEqual(['plan.png', 'sops/bread/bake.md']);
  expect(now.sops.map(({ owner }) => owner)).toEqual(['cem-aydin']);
});

it('a folder that was not there yet is an empty base', async () => {
  const { repository, first } = twoCommits();
  repository.commit({ files: { 'other/sops/a.md': sopText('') } });
  expect((await loadKnowledgeBaseAt(join(repository.folder, 'other'), first)).sops).toEqual([]);
});

it('what has changed counts what is edited, deleted and not yet added', async () => {
  const { repository, root, first } = twoCommits();
  expect([...(await changedSince(root, first))].toSorted()).toEqual(['people.yaml', 'sops/bread/bake.md']);
  repository.write({ 'content/sops/bread/nëw one.md': sopText(''), 'content/plan.png': null, 'README.md': 'y' });
  expect([...(await changedSince(root, 'HEAD'))].toSorted()).toEqual(['plan.png', 'sops/bread/nëw one.md']);
});

it('a pull request is compared with where it left its base', async () => {
  const { repository, root, first } = twoCommits();
  repository.git('checkout', '--quiet', '-b', 'side', first);
  repository.commit({ files: { 'content/a.yaml': 'a: 1\n' } });
  expect(await commonAncestor(root, 'main')).toBe(first);
  expect(await commitNamed(root, 'main')).toMatch(/^[0-9a-f]{40}$/);
  await expect(commonAncestor(root, 'mian')).rejects.toThrow('git knows no commit "mian" here.');
  await expect(commitNamed(root, '--help')).rejects.toThrow('git knows no commit "--help" here.');
});
