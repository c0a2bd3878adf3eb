import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addCodeowners, loadCodeowners, standingOf } from '../../src/load/codeowners.ts';
import { loadKnowledgeBaseWith } from '../../src/load/knowledge-base.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';

const asked = ['ownership/codeowners-agree'];
const bake = { 'content/sops/bake.md': sopText('owner: ana') };
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

async function found(repository: Repository, commit?: string) {
  const root = join(repository.folder, 'content');
  const base = await addCodeowners(root, await loadKnowledgeBaseWith(root, new Map()), asked, commit);
  return { path: base.codeowners?.file?.path, text: base.sources.get(base.codeowners?.file?.path ?? '') };
}

const pathFrom = async (root: string) => loadCodeowners(await standingOf(root, 'A test')).file?.path;

it('the first of the places is read, from disk and from a commit', async () => {
  const repository = new Repository();
  for (const [index, place] of places.toReversed().entries()) {
    repository.write({ [place]: `* @team-${index}\n`, ...bake });
    const expected = { path: `../${place}`, text: `* @team-${index}\n` };
    expect(await found(repository)).toEqual(expected);
    expect(await found(repository, repository.commit({}))).toEqual(expected);
  }
});

it('a repository without one has none, on disk and in a commit', async () => {
  const repository = new Repository();
  const commit = repository.commit({ files: { ...bake, 'other/CODEOWNERS': '* @x\n', 'docs/CODEOWNERS/x': '' } });
  expect(await found(repository)).toEqual({ path: undefined, text: undefined });
  expect(await found(repository, commit)).toEqual({ path: undefined, text: undefined });
});

it('a commit is read as it was', async () => {
  const repository = new Repository();
  const before = repository.commit({ files: { ...bake, CODEOWNERS: '* @before\n' } });
  repository.commit({ files: { CODEOWNERS: '* @after\n' } });
  expect((await found(repository, before)).text).toBe('* @before\n');
});

it('a content folder may be the repository, or lie deep in it', async () => {
  const repository = new Repository();
  repository.write({ CODEOWNERS: '* @x\n', 'a b/c/sops/x.md': '' });
  expect(await pathFrom(repository.folder)).toBe('CODEOWNERS');
  expect(await pathFrom(join(repository.folder, 'a b/c'))).toBe('../../CODEOWNERS');
});

it('outside a repository it is asked for in vain, and not looked for unasked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-no-repository-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const base = await loadKnowledgeBaseWith(join(import.meta.dirname, '../worlds/all-clean/content'), new Map());
  expect(await addCodeowners(folder, base, [])).toBe(base);
  await expect(addCodeowners(folder, base, asked)).rejects.toThrow(
    /^The policy asks for ownership\/codeowners-agree, which looks for CODEOWNERS at the top of the git repository, and there is none: .*\.$/s,
  );
});
