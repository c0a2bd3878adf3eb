import { isBehind } from '../../model/local-differences.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { LocalVersion } from '../../model/local-version.ts';
import type { Sop } from '../../model/sop.ts';
import type { PlaceLink, Standing } from '../views.ts';
import { placeTitle } from './place-title.ts';
import type { Surroundings } from './surroundings.ts';

/** Where an SOP holds, and where it has a version of its own; nothing for one that is the same everywhere. */
export function placesOf(
  sop: Sop,
  locals: readonly LocalVersion[],
  { base, addresses }: Surroundings,
): readonly PlaceLink[] | undefined {
  if (locals.length === 0) return undefined;
  const holds = sop.locations ?? [...base.locations.keys()];
  const ids = [...new Set([...holds, ...locals.map(({ location }) => location)])];
  return ids.map((id) => {
    const local = locals.find(({ location }) => location === id);
    return {
      id,
      title: placeTitle(base, id),
      href: local ? addresses.local(sop.id, id) : addresses.sop(sop.id),
      standing: standingOf(sop, local, base),
      current: false,
    };
  });
}

export function standingOf(sop: Sop, local: LocalVersion | undefined, base: KnowledgeBase): Standing {
  if (!local) return 'same';
  return isBehind(sop, local, base.policy.sections.informative) ? 'behind' : 'adapted';
}
