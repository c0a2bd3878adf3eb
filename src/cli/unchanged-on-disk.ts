import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedBase } from './base.ts';
import { Cannot } from './cannot.ts';

/** The text of a file as it was read; refused when it is another on disk by now, since nobody has looked at that one. */
export function unchangedOnDisk(file: string, { base, root }: OpenedBase, command: string): string {
  const source = base.sources.get(file) ?? '';
  if (readFileSync(join(root.absolute, file), 'utf8').replace(/^\uFEFF/, '') === source) return source;
  throw new Cannot(
    `${root.prefix}${file} has changed in the meantime; nothing was written.`,
    `Run ${command} again to see what it says now.`,
  );
}
