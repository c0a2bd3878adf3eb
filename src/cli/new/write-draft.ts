import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetKnowledgeBase } from '../../load/knowledge-base.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { Cannot } from '../cannot.ts';
import { requireFree } from '../free-id.ts';
import type { Root } from '../root.ts';

/** The file a new SOP will have, below the root. Refuses an id that is taken, whatever its case. */
export function freeFile(id: string, base: KnowledgeBase, root: Root): string {
  const file = `sops/${id}.md`;
  requireFree(id, file, base, root);
  return file;
}

/** Writes a new file; never over one that is there. */
export function writeDraft(file: string, text: string, root: Root): void {
  const path = join(root.absolute, file);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Cannot(`${root.prefix}${file} is there already.`, 'Give the new one another id.');
  }
  forgetKnowledgeBase(root.absolute);
}
