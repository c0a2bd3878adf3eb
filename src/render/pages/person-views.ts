import { hasLeft, party, type Person } from '../../model/directory.ts';
import { reviewables } from '../../model/reviewables.ts';
import type { Sop } from '../../model/sop.ts';
import type { PersonPageView, SopRow } from '../views.ts';
import { byDueDay, isCurrent } from './sop-row.ts';
import type { Surroundings } from './surroundings.ts';

/** A page for everyone in the directory. */
export function personViews(rows: ReadonlyMap<string, SopRow>, surroundings: Surroundings): readonly PersonPageView[] {
  const { base, addresses } = surroundings;
  const current = reviewables(base).filter((sop) => isCurrent(sop) && rows.has(sop.id));
  const owned = byPerson(current, ({ owner }) => owner, surroundings);
  const deputized = byPerson(current, ({ deputy }) => deputy, surroundings);
  const held = rolesByHolder(surroundings);
  const rowsOf = (sops: readonly Sop[] | undefined) => (sops ?? []).map(({ id }) => rows.get(id)!).toSorted(byDueDay);
  return [...base.directory.people.values()].map((person) => {
    const team = person.team === undefined ? undefined : (base.directory.teams.get(person.team)?.title ?? person.team);
    return {
      id: person.id,
      title: person.name,
      href: addresses.person(person.id),
      ...(team === undefined ? {} : { team }),
      ...(person.email === undefined ? {} : { email: person.email }),
      holds: held.get(person.id) ?? [],
      ...(person.left === undefined ? {} : { left: person.left }),
      owns: rowsOf(owned.get(person.id)),
      deputizes: rowsOf(deputized.get(person.id)),
    };
  });
}

/** SOPs by the people behind a named party: in person, or through a role that they hold and have not left. */
function byPerson(
  sops: readonly Sop[],
  nameOf: (sop: Sop) => string | undefined,
  { base, today }: Surroundings,
): ReadonlyMap<string, readonly Sop[]> {
  const found = new Map<string, Sop[]>();
  for (const sop of sops) {
    const name = nameOf(sop);
    if (name === undefined) continue;
    for (const { id } of answerable(name)) {
      const known = found.get(id);
      if (known) known.push(sop);
      else found.set(id, [sop]);
    }
  }
  return found;

  function answerable(name: string): readonly Person[] {
    const named = party(base.directory, name);
    if (named.kind === 'unknown') return [];
    if (named.kind === 'person') return [named.person];
    const holders = named.role.holders.flatMap((holder) => base.directory.people.get(holder) ?? []);
    return holders.filter((person) => !hasLeft(person, today));
  }
}

function rolesByHolder({ base }: Surroundings): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, string[]>();
  for (const { title, holders } of base.directory.roles.values()) {
    for (const holder of holders) held.set(holder, [...(held.get(holder) ?? []), title]);
  }
  return held;
}
