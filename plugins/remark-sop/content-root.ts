import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import { rootAbove, withinFolder, type InFolder } from '../../src/load/content-root.ts';

/** The content folder of a file, and its path there; undefined for a file without a path and for one outside any. */
export function folderOf(file: VFile, givenRoot: string | undefined): InFolder | undefined {
  if (file.path === undefined) return undefined;
  const absolute = resolve(file.cwd, file.path);
  const root = givenRoot === undefined ? rootAbove(absolute) : resolve(file.cwd, givenRoot);
  return root === undefined ? undefined : withinFolder(root, absolute);
}
