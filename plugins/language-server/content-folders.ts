import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPassedOver, isReadable } from '../../src/load/content-folder.ts';
import { rootAbove, withinFolder, type InFolder } from '../../src/load/content-root.ts';

/** Finds the content folder that a file of an editor stands in. */
export class ContentFolders {
  private readonly named: string | undefined;
  private readonly cwd: string;
  private readonly workspace = new Set<string>();

  /** `named` is one that a person asked for; absent: found upwards from each file. */
  constructor({ named, cwd }: { readonly named: string | undefined; readonly cwd: string }) {
    this.named = named;
    this.cwd = cwd;
  }

  addToWorkspace(uri: string): void {
    const folder = fileOf(uri);
    if (folder !== undefined) this.workspace.add(folder);
  }

  removeFromWorkspace(uri: string): void {
    const folder = fileOf(uri);
    if (folder !== undefined) this.workspace.delete(folder);
  }

  /** Undefined for a file outside any content folder, and for one that no knowledge base reads. */
  placeOf(file: string): InFolder | undefined {
    const root = this.named === undefined ? rootAbove(file) : this.candidates().find((one) => withinFolder(one, file));
    const place = root === undefined ? undefined : withinFolder(root, file);
    return place && isReadable(place.path) && !isPassedOver(place.path) ? place : undefined;
  }

  /** What to tell a person whose content folder is nowhere. */
  trouble(): string | undefined {
    if (this.named === undefined || this.candidates().some(isFolder)) return undefined;
    const seen = [...new Set([this.cwd, ...this.workspace])].join(' or ');
    return `There is no folder "${this.named}" in ${seen}. Name the folder that holds your SOPs with --root, or leave it out: it is then found from each file.`;
  }

  /** Editors do not agree on the folder in which they start a server. */
  private candidates(): readonly string[] {
    return [...this.workspace, this.cwd].map((folder) => resolve(folder, this.named!));
  }
}

/** The path behind an address; undefined for what is no file, such as a text that was never saved. */
export function fileOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
