import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';

/** Where a file stands in a content folder. */
export interface InFolder {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** The file's path below it, with `/` between folders. */
  readonly path: string;
}

/** A file seen from a content folder; undefined when it stands outside. */
export function withinFolder(root: string, file: string): InFolder | undefined {
  const path = relative(root, file).replaceAll('\\', '/');
  return path.startsWith('../') || isAbsolute(path) ? undefined : { root, path };
}

/** The nearest folder above a file that looks like a content folder. */
export function rootAbove(file: string): string | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'policy.yaml')) || existsSync(join(folder, 'sops'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
