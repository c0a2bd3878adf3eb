import { indexOf } from './base-index.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { localAsSop } from './local-version.ts';
import type { Sop } from './sop.ts';

const known = new WeakMap<KnowledgeBase, readonly Sop[]>();

/** The local versions of a base as SOPs of their own, the same at each call; those of no SOP we know are left out. */
export function localsAsSops(base: KnowledgeBase): readonly Sop[] {
  const found = known.get(base);
  if (found) return found;
  const { sopById } = indexOf(base);
  const made = base.locals.flatMap((local) => {
    const sop = sopById.get(local.sopId);
    return sop ? [localAsSop(local, sop)] : [];
  });
  known.set(base, made);
  return made;
}

/** All that has an owner and a review of its own: the SOPs, and behind them the local versions. */
export function reviewables(base: KnowledgeBase): readonly Sop[] {
  return [...base.sops, ...localsAsSops(base)];
}
