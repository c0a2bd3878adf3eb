import type { CalendarDate } from '../../model/calendar-date.ts';
import { livingPeople, party, type Person } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Sop } from '../../model/sop.ts';
import type { LinkView, PartyView, PersonLink } from '../views.ts';
import { departmentTitle } from './department-title.ts';
import { addressesOf, type Addresses } from './addresses.ts';

/** What is being published. */
export interface Publication {
  readonly base: KnowledgeBase;
  readonly today: CalendarDate;
  /** Rendered body by file. */
  readonly html: ReadonlyMap<string, string>;
  /** Digest of an SOP's normative text; handed in, because rendering does not parse. */
  readonly digestOf: (sop: Sop) => string;
}

/** What every view builder looks things up in; parties and departments are worked out once. */
export interface Surroundings extends Publication {
  readonly addresses: Addresses;
  party(id: string | undefined): PartyView | undefined;
  department(id: string): LinkView;
  roleTitle(id: string): string;
}

export function surroundingsOf(publication: Publication): Surroundings {
  const { base, today } = publication;
  const addresses = addressesOf(base);
  const parties = new Map<string, PartyView | undefined>();
  const departments = new Map<string, LinkView>();
  return {
    ...publication,
    addresses,
    party(id) {
      if (id === undefined) return undefined;
      if (!parties.has(id)) parties.set(id, partyView(base, id, today, addresses));
      return parties.get(id);
    },
    department(id) {
      const known = departments.get(id);
      if (known) return known;
      const view = { title: departmentTitle(base, id), href: addresses.department(id) };
      departments.set(id, view);
      return view;
    },
    roleTitle: (id) => base.directory.roles.get(id)?.title ?? id,
  };
}

/** A name that is in no directory has no view: the checker speaks about it, a page has nothing to say. */
function partyView(base: KnowledgeBase, id: string, today: CalendarDate, addresses: Addresses): PartyView | undefined {
  const found = party(base.directory, id);
  if (found.kind === 'unknown') return undefined;
  return {
    id,
    kind: found.kind,
    title: found.kind === 'person' ? found.person.name : found.role.title,
    people: livingPeople(base.directory, id, today).map((person) => personLink(person, addresses)),
  };
}

function personLink(person: Person, addresses: Addresses): PersonLink {
  return {
    title: person.name,
    href: addresses.person(person.id),
    ...(person.email === undefined ? {} : { email: person.email }),
  };
}
