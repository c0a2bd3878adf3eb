import picomatch from 'picomatch';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sop } from '../model/sop.ts';
import { Cannot } from './cannot.ts';
import type { Root } from './root.ts';

/**
 * Refuses an id that is taken, whatever its case, and a file that is there or would be no SOP. The aliases of the
 * SOP that is to get the id are its own.
 */
export function requireFree(id: string, file: string, base: KnowledgeBase, root: Root, own?: Sop): void {
  const another = 'Give the new one another id.';
  const same = (other: string): boolean => other.toLowerCase() === id.toLowerCase();
  const taken = [...base.sops, ...base.unreadable].find((sop) => same(sop.id));
  if (taken !== undefined && taken.id === own?.id)
    throw new Cannot(
      `"${id}" and "${taken.id}" differ in case alone, and some disks take them for one file.`,
      'Move it to another id first, and from there to this one.',
    );
  if (taken) throw new Cannot(`There is an SOP ${id} already: ${root.prefix}${taken.file}.`, another);
  const earlier = base.sops.find((sop) => sop !== own && sop.aliases.some(same));
  if (earlier) throw new Cannot(`${id} is an earlier id of ${earlier.id}, so links to it lead there.`, another);
  const there = [...base.files].find((path) => path.toLowerCase() === file.toLowerCase());
  if (there !== undefined) throw new Cannot(`There is a file ${root.prefix}${there} already.`, another);
  const { include, ignore } = base.policy;
  if (!include.some((glob) => picomatch(glob)(file))) {
    throw new Cannot(
      `${root.prefix}${file} would not count as an SOP: policy.yaml includes ${include.join(', ')}.`,
      'Make the file by hand.',
    );
  }
  if (ignore.some((glob) => picomatch(glob)(file))) {
    throw new Cannot(`${root.prefix}${file} would not count as an SOP: policy.yaml ignores it.`, another);
  }
}
