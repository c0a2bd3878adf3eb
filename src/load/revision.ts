import { relative, resolve } from 'node:path';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { parseKnowledgeBase } from '../parse/knowledge-base.ts';
import { adapted } from './adaptive.ts';
import { isPassedOver, isReadable } from './content-folder.ts';
import { blobs, gitText } from './git.ts';

/** The full hash of the commit a person names; throws a ConfigurationError when there is none. */
export async function commitNamed(root: string, name: string): Promise<string> {
  try {
    return await gitText(resolve(root), ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  } catch {
    throw new ConfigurationError(
      `git knows no commit "${name}" here. Name a branch, a tag or a hash; a clone that lacks it needs git fetch first.`,
    );
  }
}

/** Where the work on `head` left `base`: what a pull request is compared with. */
export async function commonAncestor(root: string, base: string, head = 'HEAD'): Promise<string> {
  const [left, right] = [await commitNamed(root, base), await commitNamed(root, head)];
  try {
    return await gitText(resolve(root), ['merge-base', left, right]);
  } catch {
    throw new ConfigurationError(
      `"${base}" and "${head}" have no commit in common. In a shallow clone, run git fetch --unshallow first; in GitHub Actions, give actions/checkout the setting fetch-depth: 0.`,
    );
  }
}

/** The knowledge base as a commit has it; nothing is checked out. A folder that was not there yet is an empty one. */
export async function loadKnowledgeBaseAt(root: string, commit: string): Promise<KnowledgeBase> {
  const folder = resolve(root);
  const prefix = await gitText(folder, ['rev-parse', '--show-prefix']);
  const listing = await gitText(folder, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix || '.']);
  const entries = listing.split('\0').flatMap((entry) => {
    const [, type, name, path = ''] = /^\d+ (\w+) (\w+)\t([^]*)$/.exec(entry) ?? [];
    const below = path.slice(prefix.length);
    return type === 'blob' && name !== undefined && !isPassedOver(below) ? [{ path: below, name }] : [];
  });
  const wanted = entries.filter(({ path }) => isReadable(path));
  const names = wanted.map(({ name }) => name);
  const texts: string[] = [];
  for await (const text of blobs(folder, names)) texts.push(text);
  const base = parseKnowledgeBase({
    root: relative('', folder) || '.',
    files: wanted.map(({ path }, index) => ({ path, text: texts[index]! })),
    allFiles: entries.map(({ path }) => path),
  });
  return adapted(folder, base);
}

/** Paths below the root that differ between a commit and the folder as it is on disk, files not yet added included. */
export async function changedSince(root: string, commit: string): Promise<ReadonlySet<string>> {
  const folder = resolve(root);
  const tracked = await gitText(folder, ['diff', '--name-only', '-z', '--no-renames', '--relative', commit, '--', '.']);
  const untracked = await gitText(folder, ['ls-files', '-z', '--others', '--exclude-standard', '--', '.']);
  return new Set([...tracked.split('\0'), ...untracked.split('\0')].filter((path) => path !== ''));
}
