import { indexOf } from '../base-index.ts';
import type { Kpi } from '../catalogue.ts';
import { resolveHref } from '../href.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { Sop } from '../sop.ts';

/**
 * How one SOP leads to another, or to a KPI: `handoff`, the work moves there; `link`, its text points there; `kpi`, it
 * moves that figure.
 */
export type EdgeKind = 'handoff' | 'link' | 'kpi';

export interface Edge {
  /** Id of an SOP. */
  readonly from: string;
  /** Id of an SOP, or of a KPI. */
  readonly to: string;
  readonly kind: EdgeKind;
  /** Numbers of the steps that hand over, as printed. */
  readonly steps: readonly string[];
  /** Ids of the decision tables that may hand over. */
  readonly decisions: readonly string[];
}

/** Who leads where in an operation. Retired SOPs are left out, and so is what leads nowhere. */
export interface ProcessMap {
  /** In the order of their files. */
  readonly sops: readonly Sop[];
  /** Those that some SOP moves. */
  readonly kpis: readonly Kpi[];
  /** One for each pair and kind, in the order of the SOPs they start from. */
  readonly edges: readonly Edge[];
}

const known = new WeakMap<KnowledgeBase, ProcessMap>();

/** The map of a base; worked out once. */
export function processMap(base: KnowledgeBase): ProcessMap {
  const found = known.get(base) ?? mapOf(base);
  known.set(base, found);
  return found;
}

function mapOf(base: KnowledgeBase): ProcessMap {
  const sops = base.sops.filter(({ status }) => status !== 'retired');
  const moved = new Set(sops.flatMap((sop) => sop.kpis));
  return {
    sops,
    kpis: [...base.kpis.values()].filter(({ id }) => moved.has(id)),
    edges: sops.flatMap((sop) => [
      ...handoffsOf(sop, base),
      ...plain('link', sop, linkedBy(sop, base)),
      ...plain(
        'kpi',
        sop,
        sop.kpis.filter((id) => base.kpis.has(id)),
      ),
    ]),
  };
}

function handoffsOf(sop: Sop, base: KnowledgeBase): readonly Edge[] {
  const numbers = new Map(sop.body.steps.map(({ id, number }) => [id, number]));
  const marks = sop.body.marks.filter(({ name, label }) => name === 'handoff' && isThere(label, sop, base));
  return [...Map.groupBy(marks, ({ label }) => label)].map(([to, found]) => ({
    from: sop.id,
    to,
    kind: 'handoff',
    steps: [...new Set(found.flatMap(({ step }) => numbers.get(step ?? '') ?? []))],
    decisions: [
      ...new Set(
        found.filter(({ inDecision }) => inDecision).flatMap(({ place }) => decisionAround(place.line, sop) ?? []),
      ),
    ],
  }));
}

/** The last decision that begins above a line. */
function decisionAround(line: number, { body }: Sop): string | undefined {
  return body.decisions.findLast(({ place }) => place.line <= line)?.id;
}

function isThere(id: string, from: Sop, base: KnowledgeBase): boolean {
  const sop = indexOf(base).sopById.get(id);
  return sop !== undefined && sop !== from && sop.status !== 'retired';
}

function linkedBy(sop: Sop, base: KnowledgeBase): readonly string[] {
  const { pageByFile } = indexOf(base);
  const ids = sop.body.links.flatMap(({ href }) => {
    const target = resolveHref(sop.file, href);
    const page = target.kind === 'file' ? pageByFile.get(target.path) : undefined;
    return page?.kind === 'sop' && isThere(page.id, sop, base) ? [page.id] : [];
  });
  return [...new Set(ids)];
}

function plain(kind: EdgeKind, { id }: Sop, targets: readonly string[]): readonly Edge[] {
  return targets.map((to) => ({ from: id, to, kind, steps: [], decisions: [] }));
}
