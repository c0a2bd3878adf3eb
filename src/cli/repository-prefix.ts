import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Io } from './io.ts';
import type { Root } from './root.ts';

/** Code scanning, code quality and comments know a file by its path from the top of the repository; without one, from here. */
export function prefixInRepository(root: Root, io: Io): string {
  const top = repositoryAbove(root.absolute);
  return top === undefined ? prefixInWorkspace(root, io) : (prefixBelow(top, root) ?? root.prefix);
}

/** GitHub's annotations are found by their path from the top of the workspace. */
export function prefixInWorkspace(root: Root, { env, cwd }: Io): string {
  const workspace = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR;
  return (workspace === undefined ? undefined : prefixBelow(resolve(cwd, workspace), root)) ?? root.prefix;
}

/** A worktree and a submodule have a file `.git` where others have a folder. */
function repositoryAbove(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function prefixBelow(top: string, root: Root): string | undefined {
  const path = relative(top, root.absolute).replaceAll('\\', '/');
  if (path === '..' || path.startsWith('../')) return undefined;
  return path === '' ? '' : `${path}/`;
}
