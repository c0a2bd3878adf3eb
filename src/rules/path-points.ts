import type { BaseIndex } from '../model/base-index.ts';
import type { Link } from '../model/body.ts';
import type { OnboardingPath } from '../model/onboarding-path.ts';
import type { Sop } from '../model/sop.ts';
import { targetOf } from './target-of.ts';

/** A place where an onboarding path leads to an SOP. */
export interface PathPoint {
  readonly link: Link;
  readonly sop: Sop;
  /** How many headings stand above it: points of one milestone have the same. */
  readonly milestone: number;
}

/** The SOPs that a path leads to, in its order; one that it leads to again is told at its first place. */
export function pathPoints(path: OnboardingPath, index: BaseIndex): readonly PathPoint[] {
  const seen = new Set<Sop>();
  return path.body.links.flatMap((link) => {
    const target = targetOf(path, link);
    const sop = target.kind === 'file' ? index.pageByFile.get(target.path) : undefined;
    if (sop?.kind !== 'sop' || seen.has(sop)) return [];
    seen.add(sop);
    const milestone = path.body.headings.filter(({ place }) => place.line < link.place.line).length;
    return [{ link, sop, milestone }];
  });
}
