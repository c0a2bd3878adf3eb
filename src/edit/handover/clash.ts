import { hasLeft, party } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Sop } from '../../model/sop.ts';
import { leave, type Handover, type Outcome, type Step } from './step.ts';

/**
 * The steps without those that would make owner and deputy of an SOP the same people: there the named deputy takes
 * over, and where nobody was named the step is left to a person.
 */
export function withoutClashes(steps: readonly Step[], base: KnowledgeBase, handover: Handover): readonly Step[] {
  const settled = new Map(steps.map((step) => [keyOf(step.naming.kind, step.naming.subject), step]));
  const sops = base.sops.filter(({ status, owner, deputy }) => status !== 'retired' && owner && deputy);
  // A step that is left may bring a clash elsewhere to its end, or another one about: until nothing moves.
  while (sops.some((sop) => settle(sop, settled, base, handover)));
  return [...settled.values()];
}

type Settled = Map<string, Step>;

function keyOf(kind: string, subject: string): string {
  return `${kind} ${subject}`;
}

/** True when a clash was found, and ended. */
function settle(sop: Sop, settled: Settled, base: KnowledgeBase, handover: Handover): boolean {
  const [owner, deputy] = [sop.owner ?? '', sop.deputy ?? ''];
  const nothing: Settled = new Map();
  const before = shared(owner, deputy, nothing, base, handover);
  const after = shared(nameNow('owner', sop, settled), nameNow('deputy', sop, settled), settled, base, handover);
  const clash = [...after].filter((id) => !before.has(id));
  if (clash.length === 0) return false;
  if (nameNow('deputy', sop, settled) !== handover.deputy && fits(sop, settled, base, handover)) {
    const naming = { kind: 'deputy', subject: sop.id, located: sop, path: ['deputy'] } as const;
    const outcome: Outcome = { kind: 'replace', by: handover.deputy! };
    settled.set(keyOf('deputy', sop.id), { naming, before: deputy, outcome });
    return true;
  }
  const names = clash.map((id) => base.directory.people.get(id)?.name ?? id).join(', ');
  const own = ['deputy', 'owner'].map((kind) => keyOf(kind, sop.id)).find((key) => isChange(settled.get(key)));
  const roles = [owner, deputy].map((id) => keyOf('role', id)).filter((key) => isChange(settled.get(key)));
  for (const key of own === undefined ? roles : [own]) {
    const where = own === undefined ? ` of ${sop.id}` : '';
    const reason = `${names} would be both owner and deputy${where}; --deputy names another`;
    settled.set(key, { ...settled.get(key)!, outcome: leave(reason) });
  }
  return own !== undefined || roles.length > 0;
}

/** True when a deputy was named who shares nobody with the owner to be. */
function fits(sop: Sop, settled: Settled, base: KnowledgeBase, handover: Handover): boolean {
  const { deputy } = handover;
  if (deputy === undefined) return false;
  return shared(nameNow('owner', sop, settled), deputy, settled, base, handover).size === 0;
}

function isChange(step: Step | undefined): boolean {
  return step !== undefined && step.outcome.kind !== 'leave';
}

function nameNow(kind: 'owner' | 'deputy', sop: Sop, settled: Settled): string {
  const outcome = settled.get(keyOf(kind, sop.id))?.outcome;
  return outcome?.kind === 'replace' ? outcome.by : (sop[kind] ?? '');
}

/** People who are behind both names once the steps are done; the one who hands over counts as gone. */
function shared(a: string, b: string, settled: Settled, base: KnowledgeBase, handover: Handover): ReadonlySet<string> {
  const others = peopleBehind(b, settled, base, handover);
  return new Set([...peopleBehind(a, settled, base, handover)].filter((id) => others.has(id)));
}

function peopleBehind(
  id: string,
  settled: Settled,
  { directory }: KnowledgeBase,
  { from, today }: Handover,
): ReadonlySet<string> {
  const found = party(directory, id);
  const outcome = settled.get(keyOf('role', id))?.outcome;
  const named = found.kind === 'role' ? found.role.holders : found.kind === 'person' ? [id] : [];
  const ids = outcome?.kind === 'replace' ? [...named, outcome.by] : named;
  return new Set(
    ids.filter((one) => {
      const person = directory.people.get(one);
      return one !== from && person !== undefined && !hasLeft(person, today);
    }),
  );
}
