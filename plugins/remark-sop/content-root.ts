import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { VFile } from 'vfile';

/** Where a file stands in a content folder. */
export interface InFolder {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** The file's path below it, with `/` between folders. */
  readonly path: string;
}

/** The content folder of a file, and its path there; undefined for a file without a path and for one outside any. */
export function folderOf(file: VFile, givenRoot: string | undefined): InFolder | undefined {
  if (file.path === undefined) return undefined;
  const absolute = resolve(file.cwd, file.path);
  const root = givenRoot === undefined ? rootAbove(absolute) : resolve(file.cwd, givenRoot);
  if (root === undefined) return undefined;
  const path = relative(root, absolute).replaceAll('\\', '/');
  if (path.startsWith('../') || isAbsolute(path)) return undefined;
  return { root, path };
}

/** The nearest folder above a file that looks like a content folder. */
function rootAbove(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'policy.yaml')) || existsSync(join(folder, 'sops'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
