import { indexOf } from '../../model/base-index.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { LocalVersion } from '../../model/local-version.ts';

/** The local versions that have a page, by the id of their SOP: those of one that is there and not retired. */
export function localsOf(base: KnowledgeBase): ReadonlyMap<string, readonly LocalVersion[]> {
  const { sopById } = indexOf(base);
  const inUse = base.locals.filter(({ sopId }) => {
    const sop = sopById.get(sopId);
    return sop !== undefined && sop.status !== 'retired';
  });
  return Map.groupBy(inUse, ({ sopId }) => sopId);
}
