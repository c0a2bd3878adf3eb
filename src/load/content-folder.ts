import { readdirSync, readFileSync, statSync } from 'node:fs';
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
