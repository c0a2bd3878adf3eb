import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes texts below a content folder, all or none: each goes into a new file beside the old one, and only when
 * all are on disk do they take its place. A byte order mark and the file's mode stay, since texts are given without
 * them. `moved` says which file a new one was before, and goes when all else is done. Returns the paths whose text
 * was another before.
 */
export function writeFiles(
  root: string,
  texts: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const staged: Staged[] = [];
  const gone = [...moved.values()].map((path) => ({ to: join(root, path), before: fileAt(join(root, path)) }));
  const done: Pick<Staged, 'to' | 'before'>[] = [];
  try {
    for (const [path, text] of texts) {
      const to = join(root, path);
      const before = fileAt(to);
      const model = before ?? fileAt(join(root, moved.get(path) ?? path));
      const whole = model?.bytes.subarray(0, mark.length).equals(mark) ? `\uFEFF${text}` : text;
      if (before?.bytes.equals(Buffer.from(whole))) continue;
      mkdirSync(dirname(to), { recursive: true });
      const from = join(dirname(to), `.${randomUUID()}.next`);
      staged.push({ path, from, to, before });
      writeFileSync(from, whole, { flag: 'wx', ...(model === undefined ? {} : { mode: model.mode }) });
    }
    for (const one of staged) {
      renameSync(one.from, one.to);
      done.push(one);
    }
    for (const one of gone) {
      rmSync(one.to);
      done.push(one);
    }
  } catch (error) {
    for (const { to, before } of done.toReversed()) putBack(to, before);
    for (const { from, to } of staged) {
      rmSync(from, { force: true });
      removeEmptyFolders(dirname(to), root);
    }
    throw error;
  }
  for (const { to } of gone) removeEmptyFolders(dirname(to), root);
  return staged.map(({ path }) => path);
}

interface OldFile {
  readonly bytes: Buffer;
  readonly mode: number;
}

interface Staged {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** What was there; absent for a new file. */
  readonly before: OldFile | undefined;
}

const mark = Buffer.from('\uFEFF');

function fileAt(file: string): OldFile | undefined {
  try {
    return { bytes: readFileSync(file), mode: statSync(file).mode };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function putBack(file: string, before: OldFile | undefined): void {
  if (before === undefined) rmSync(file, { force: true });
  else writeFileSync(file, before.bytes, { mode: before.mode });
}

/** Git keeps no empty folders, and a department that nobody is in any more should not look like one. */
function removeEmptyFolders(from: string, root: string): void {
  try {
    for (let folder = from; folder.length > root.length; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // The first that holds something, or is not ours to remove, stays with all above it.
  }
}
