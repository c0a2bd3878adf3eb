import { indexOf } from '../base-index.ts';
import { digestOf } from '../digest.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { SopId } from '../sop.ts';

/**
 * The former ids of SOPs that have another one now, by the new ids. An SOP that is not there any more is renamed when
 * a new one lists its id as an alias, or else when exactly one new one prescribes the very same.
 */
export function sopRenames(before: KnowledgeBase, after: KnowledgeBase): ReadonlyMap<SopId, SopId> {
  const [old, fresh] = [indexOf(before), indexOf(after)];
  const isThere = (id: SopId): boolean => fresh.sopById.has(id) || fresh.unreadableById.has(id);
  const gone = before.sops.filter(({ id }) => !isThere(id));
  if (gone.length === 0) return new Map();
  const come = after.sops.filter(({ id }) => !old.sopById.has(id) && !old.unreadableById.has(id));
  const { informative } = after.policy.sections;
  const byDigest = Map.groupBy(come, (sop) => digestOf(sop, informative));
  const renames = new Map<SopId, SopId>();
  for (const sop of gone) {
    const byAlias = come.find(({ id, aliases }) => aliases.includes(sop.id) && !renames.has(id));
    const same = byDigest.get(digestOf(sop, informative)) ?? [];
    const found = byAlias ?? (same.length === 1 && !renames.has(same[0]!.id) ? same[0] : undefined);
    if (found !== undefined) renames.set(found.id, sop.id);
  }
  return renames;
}
