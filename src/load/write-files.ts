import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes texts below a content folder, all or none: each goes into a new file beside the old one, and only when
 * all are on disk do they take its place. A byte order mark stays, since texts are given without one. Returns
 * the paths whose text was another before.
 */
export function writeFiles(root: string, texts: ReadonlyMap<string, string>): readonly string[] {
  const staged: { readonly path: string; readonly from: string; readonly to: string }[] = [];
  try {
    for (const [path, text] of texts) {
      const to = join(root, path);
      const before = textOf(to);
      const whole = before?.startsWith(mark) ? mark + text : text;
      if (before === whole) continue;
      mkdirSync(dirname(to), { recursive: true });
      const from = join(dirname(to), `.${randomUUID()}.next`);
      staged.push({ path, from, to });
      writeFileSync(from, whole, { flag: 'wx' });
    }
    for (const { from, to } of staged) renameSync(from, to);
  } finally {
    for (const { from } of staged) rmSync(from, { force: true });
  }
  return staged.map(({ path }) => path);
}

const mark = '\uFEFF';

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
