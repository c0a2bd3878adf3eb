import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { SourceFile } from '../parse/source-file.ts';

export interface ContentFolder {
  readonly files: readonly SourceFile[];
  readonly allFiles: readonly string[];
}

/** Files whose text we read; of all others only the path counts. */
export function isReadable(path: string): boolean {
  return /\.(md|markdown|erb|yaml|csv)$/.test(path);
}

/**
 * Reads a content folder. Synchronous on purpose:
 * for thousands of small files it is several times faster than promises.
 */
export function readContentFolder(root: string): ContentFolder {
  const allFiles = listFiles(root);
  const files = allFiles.filter(isReadable).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return { files, allFiles };
}

/** Reads a content folder again and again, and a file of it only when it was written since. */
export class RereadFolder {
  private kept = new Map<string, { readonly written: string; readonly file: SourceFile }>();
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  read(): ContentFolder {
    const allFiles = listFiles(this.root);
    const before = this.kept;
    this.kept = new Map();
    for (const path of allFiles.filter(isReadable)) {
      const full = join(this.root, path);
      const stats = statSync(full, { throwIfNoEntry: false });
      if (stats === undefined) continue;
      const written = writingOf(stats);
      const known = before.get(path);
      const same = known?.written === written;
      this.kept.set(path, same ? known : { written, file: { path, text: readFileSync(full, 'utf8') } });
    }
    return { files: [...this.kept.values()].map(({ file }) => file), allFiles };
  }
}

/** Another one after each writing, also when the text is as long as before or takes the old file's place. */
function writingOf({ mtimeMs, ctimeMs, size, ino }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
}

/** Hidden files and folders, and `node_modules`, are no part of a content folder. */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

function listFiles(root: string): string[] {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ConfigurationError(`There is no folder "${root}". Name the folder that holds your SOPs with --root.`);
  }
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  walk('');
  return found.toSorted();
}
