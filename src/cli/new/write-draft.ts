import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import picomatch from 'picomatch';
import { forgetKnowledgeBase } from '../../load/knowledge-base.ts';
import { indexOf } from '../../model/base-index.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { Cannot } from '../cannot.ts';
import type { Root } from '../root.ts';

/** The file a new SOP will have, below the root. Refuses an id that is taken, whatever its case. */
export function freeFile(id: string, base: KnowledgeBase, root: Root): string {
  const file = `sops/${id}.md`;
  const taken = [...base.sops, ...base.unreadable].find((sop) => sop.id.toLowerCase() === id.toLowerCase());
  if (taken)
    throw new Cannot(`There is an SOP ${id} already: ${root.prefix}${taken.file}.`, 'Give the new one another id.');
  const earlier = indexOf(base).sopByAlias.get(id);
  if (earlier)
    throw new Cannot(
      `${id} is an earlier id of ${earlier.id}, so links to it lead there.`,
      'Give the new one another id.',
    );
  if (!base.policy.include.some((glob) => picomatch(glob)(file))) {
    const globs = base.policy.include.join(', ');
    throw new Cannot(
      `${root.prefix}${file} would not count as an SOP: policy.yaml includes ${globs}.`,
      'Make the file by hand.',
    );
  }
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
