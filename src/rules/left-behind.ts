import { addInterval, type CalendarDate } from '../model/calendar-date.ts';
import { isInForce } from '../model/catalogue.ts';
import { livingPeople, type Person } from '../model/directory.ts';
import type { Related } from '../model/finding.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { localsAsSops } from '../model/reviewables.ts';
import type { Located } from '../model/place.ts';
import { few, firstFew } from '../model/few.ts';

/** Things of one kind under one of whose fields nobody will be left. */
export interface LeftBehind {
  readonly noun: string;
  readonly lack: string;
  readonly field: string;
  readonly things: readonly (Located & { readonly id: string })[];
}

/** What a person leaves to nobody on the day of leaving: others who stay, or who left before, are taken into account. */
export function leftBehind(person: Person, left: CalendarDate, base: KnowledgeBase): readonly LeftBehind[] {
  const loses = losing(person, left, base);
  const sops = [...base.sops, ...localsAsSops(base)].filter(({ status }) => status !== 'retired');
  const owned = ({ owner }: { readonly owner?: string }): boolean => loses(owner);
  const roles = [...base.directory.roles.values()];
  const waivers = base.waivers.filter((one) => isInForce(one, left)).map((one) => ({ ...one, id: one.sop }));
  const ownedBy = { lack: 'owner', field: 'owner' };
  const kinds: readonly LeftBehind[] = [
    { noun: 'SOP', ...ownedBy, things: sops.filter(owned) },
    { noun: 'SOP', lack: 'deputy', field: 'deputy', things: sops.filter(({ deputy }) => loses(deputy)) },
    {
      noun: 'SOP',
      lack: 'escalation',
      field: 'escalate_to',
      things: sops.filter(({ escalateTo }) => loses(escalateTo)),
    },
    { noun: 'onboarding path', ...ownedBy, things: base.paths.filter(owned) },
    {
      noun: 'onboarding path',
      lack: 'deputy',
      field: 'deputy',
      things: base.paths.filter(({ deputy }) => loses(deputy)),
    },
    { noun: 'KPI', ...ownedBy, things: [...base.kpis.values()].filter(owned) },
    { noun: 'objective', ...ownedBy, things: [...base.objectives.values()].filter(owned) },
    { noun: 'tool', ...ownedBy, things: [...base.tools.values()].filter(owned) },
    { noun: 'role', lack: 'holder', field: 'holders', things: roles.filter(({ id }) => loses(id)) },
    {
      noun: 'waiver',
      lack: 'grantor',
      field: 'granted_by',
      things: waivers.filter(({ grantedBy }) => loses(grantedBy)),
    },
  ];
  return kinds.filter(({ things }) => things.length > 0);
}

/** Whether this person is the last one behind an id; each id is looked up once. */
function losing(person: Person, left: CalendarDate, { directory }: KnowledgeBase): (id: string | undefined) => boolean {
  const lastDay = addInterval(left, { count: -1, unit: 'days' });
  const known = new Map<string, boolean>();
  return (id) => {
    if (id === undefined) return false;
    const loses =
      known.get(id) ??
      (livingPeople(directory, id, lastDay).includes(person) && livingPeople(directory, id, left).length === 0);
    known.set(id, loses);
    return loses;
  };
}

/** `no owner for 3 SOPs (a, b and c)` */
export function inWords({ noun, lack, things }: LeftBehind): string {
  const nouns = things.length === 1 ? noun : `${noun}s`;
  return `no ${lack} for ${things.length} ${nouns} (${few(things.map(({ id }) => id))})`;
}

/** The first few of them, where their names stand. */
export function placesOf({ noun, lack, things, field }: LeftBehind): readonly Related[] {
  return firstFew(things).map((thing) => ({
    file: thing.file,
    place: thing.at(field),
    message: `From then on the ${noun} "${thing.id}" will have no ${lack}.`,
  }));
}
