import { indexOf } from './base-index.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { localAsSop } from './local-version.ts';
import { pathAsSop } from './onboarding-path.ts';
import type { Sop } from './sop.ts';

interface AsSops {
  readonly locals: readonly Sop[];
  readonly paths: readonly Sop[];
}

const known = new WeakMap<KnowledgeBase, AsSops>();

/** The local versions of a base as SOPs of their own, the same at each call; those of no SOP we know are left out. */
export function localsAsSops(base: KnowledgeBase): readonly Sop[] {
  return asSops(base).locals;
}

/** The onboarding paths of a base as SOPs, the same at each call. */
export function pathsAsSops(base: KnowledgeBase): readonly Sop[] {
  return asSops(base).paths;
}

/** All that has an owner and a review of its own: the SOPs, behind them the local versions, and the onboarding paths. */
export function reviewables(base: KnowledgeBase): readonly Sop[] {
  return [...base.sops, ...localsAsSops(base), ...pathsAsSops(base)];
}

function asSops(base: KnowledgeBase): AsSops {
  const found = known.get(base);
  if (found) return found;
  const { sopById } = indexOf(base);
  const made = {
    locals: base.locals.flatMap((local) => {
      const sop = sopById.get(local.sopId);
      return sop ? [localAsSop(local, sop)] : [];
    }),
    paths: base.paths.map(pathAsSop),
  };
  known.set(base, made);
  return made;
}
