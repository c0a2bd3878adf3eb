import { resolveHref } from '../../model/href.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Sop } from '../../model/sop.ts';

/** For every file, the SOPs that link to it. One pass over all links. */
export function linkedFrom(base: KnowledgeBase): ReadonlyMap<string, readonly Sop[]> {
  const found = new Map<string, Sop[]>();
  for (const sop of base.sops) {
    for (const file of targetsOf(sop)) {
      const known = found.get(file);
      if (known) known.push(sop);
      else found.set(file, [sop]);
    }
  }
  return found;
}

/** Files that a page's links and pictures lead to, itself excepted. */
export function targetsOf({ file, body }: Pick<Sop, 'file' | 'body'>): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const { href } of [...body.links, ...body.images]) {
    const target = resolveHref(file, href);
    if (target.kind === 'file' && target.path !== file) targets.add(target.path);
  }
  return targets;
}
