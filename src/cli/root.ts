import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../model/nearest.ts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';

/** The content folder a command works on. */
export interface Root {
  readonly absolute: string;
  /** As seen from where the command runs, with `/` between folders: `content`, `.`, `../base`. */
  readonly shown: string;
  /** Before the files below it in messages: `content/`, or nothing when it is the current folder. */
  readonly prefix: string;
}

const usual = 'content';

export function rootFolder(asked: string | undefined, io: Io): Root {
  const named = asked ?? io.env.SOP_ROOT ?? usual;
  if (named === '') throw new Cannot('--root is empty.', 'Name the folder that holds your SOPs.');
  const absolute = resolve(io.cwd, named);
  if (!isFolder(absolute)) throw new Cannot(`There is no folder "${named}" in ${io.cwd}.`, whereInstead(named, io.cwd));
  const shown = relative(io.cwd, absolute).replaceAll('\\', '/') || '.';
  return { absolute, shown, prefix: shown === '.' ? '' : `${shown}/` };
}

function whereInstead(named: string, cwd: string): string {
  if (isFolder(join(cwd, 'sops'))) return 'This folder has SOPs itself: add --root .';
  const parent = dirname(resolve(cwd, named));
  const near = isFolder(parent) && nearest(resolve(cwd, named).slice(parent.length + 1), foldersIn(parent));
  if (near) return `Did you mean --root ${relative(cwd, join(parent, near)) || '.'}?`;
  return 'Name the folder that holds your SOPs with --root.';
}

function foldersIn(parent: string): readonly string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
