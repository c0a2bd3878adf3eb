import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Sop, SopId } from '../sop.ts';
import type { EntryDifference } from './entries.ts';

/** What leans on the entries of a data file. */
export interface Dependents {
  /** True when every SOP is judged by it; `sops` then is empty. */
  readonly everything: boolean;
  /** SOPs of the new version that name one of the entries. */
  readonly sops: readonly SopId[];
  readonly kpis: readonly string[];
}

type Named = (sop: Sop) => readonly (string | undefined)[];

/** Which names of an SOP are of which kind. */
const naming: Readonly<Record<string, Named>> = {
  person: parties,
  role: (sop) => [...parties(sop), ...sop.roles, ...labels(sop, ['by', 'approve'])],
  tool: (sop) => [...sop.tools, ...labels(sop, ['auto'])],
  location: ({ locations = [] }) => locations,
  kpi: ({ kpis }) => kpis,
};

function parties({ owner, deputy, escalateTo }: Sop): readonly (string | undefined)[] {
  return [owner, deputy, escalateTo];
}

function labels({ body }: Sop, names: readonly string[]): readonly string[] {
  return body.marks.filter(({ name }) => names.includes(name)).map(({ label }) => label);
}

export function dependentsOf(
  file: string,
  entries: readonly EntryDifference[],
  before: KnowledgeBase,
  after: KnowledgeBase,
): Dependents {
  if (file === 'policy.yaml') return { everything: true, sops: [], kpis: [] };
  const changed = [...entries.map(({ kind, id }) => ({ kind, id })), ...rolesHeld(entries, before, after)];
  const ids = Map.groupBy(changed, ({ kind }) => kind);
  const isNamed = (sop: Sop): boolean =>
    [...ids].some(([kind, ones]) => {
      const names = new Set(naming[kind]?.(sop));
      return (
        ones.some(({ id }) => names.has(id)) ||
        ones.some(({ id }) => kind === 'waiver' && id.endsWith(` for ${sop.id}`))
      );
    });
  const objectives = new Set(ids.get('objective')?.map(({ id }) => id));
  return {
    everything: false,
    sops: entries.length === 0 ? [] : after.sops.filter(isNamed).map(({ id }) => id),
    kpis: [...after.kpis.values()].filter(({ objective }) => objectives.has(objective ?? '')).map(({ id }) => id),
  };
}

/** An SOP that a role owns leans on whoever holds the role. */
function rolesHeld(
  entries: readonly EntryDifference[],
  before: KnowledgeBase,
  after: KnowledgeBase,
): readonly { readonly kind: string; readonly id: string }[] {
  const people = new Set(entries.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  return [before, after].flatMap(({ directory }) =>
    [...directory.roles.values()]
      .filter(({ holders }) => holders.some((holder) => people.has(holder)))
      .map(({ id }) => ({ kind: 'role', id })),
  );
}
