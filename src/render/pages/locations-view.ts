import type { LocalVersion } from '../../model/local-version.ts';
import type { Sop } from '../../model/sop.ts';
import { isInForce } from '../../model/in-force.ts';
import type { LocationsView, SopRow } from '../views.ts';
import { localsOf } from './locals-of.ts';
import { placeTitle } from './place-title.ts';
import { standingOf } from './places-of.ts';
import { byTitle } from './sop-row.ts';
import type { Surroundings } from './surroundings.ts';

/** Which location does what its own way. Procedures that leave a location nothing to adapt are counted only. */
export function locationsView(rows: ReadonlyMap<string, SopRow>, surroundings: Surroundings): LocationsView {
  const { base, addresses } = surroundings;
  const locals = localsOf(base);
  const ids = [...new Set([...base.locations.keys(), ...[...locals.values()].flat().map(({ location }) => location)])];
  const sops = base.sops.filter(isInForce);
  const held = ids.map((id) => sops.filter((sop) => holdsAt(sop, id, locals)));
  const standing = (sop: Sop, id: string) => standingOf(sop, localAt(sop, id, locals), base);
  return {
    locations: ids.map((id, at) => {
      const standings = held[at]!.map((sop) => standing(sop, id));
      return {
        id,
        title: placeTitle(base, id),
        same: standings.filter((one) => one === 'same').length,
        adapted: standings.filter((one) => one === 'adapted').length,
        behind: standings.filter((one) => one === 'behind').length,
      };
    }),
    sops: sops
      .filter((sop) => isOpen(sop) || locals.has(sop.id))
      .map((sop) => ({
        ...rows.get(sop.id)!,
        cells: ids.map((id) => {
          if (!holdsAt(sop, id, locals)) return undefined;
          const href = localAt(sop, id, locals) ? addresses.local(sop.id, id) : undefined;
          return { standing: standing(sop, id), ...(href === undefined ? {} : { href }) };
        }),
      }))
      .toSorted(byTitle),
    others: sops.filter((sop) => !isOpen(sop) && !locals.has(sop.id)).length,
  };
}

type Locals = ReadonlyMap<string, readonly LocalVersion[]>;

function localAt(sop: Sop, id: string, locals: Locals): LocalVersion | undefined {
  return locals.get(sop.id)?.find(({ location }) => location === id);
}

function holdsAt(sop: Sop, id: string, locals: Locals): boolean {
  return sop.locations === undefined || sop.locations.includes(id) || localAt(sop, id, locals) !== undefined;
}

/** True when a location may do something of it its own way. */
function isOpen({ body, params }: Sop): boolean {
  return body.slots.length > 0 || params.some(({ min, max }) => min !== undefined || max !== undefined);
}
