import { approvals } from '../../model/map/approvals.ts';
import { processMap, type Edge, type EdgeKind, type ProcessMap } from '../../model/map/process-map.ts';
import type { Sop } from '../../model/sop.ts';
import { dotOf, overviewDot, type Drawing } from '../map/dot.ts';
import type { ApproverView, LinkView, MapRow, MapView } from '../views.ts';
import { departmentTitle } from './department-title.ts';
import { byTitle } from './sop-row.ts';
import type { Surroundings } from './surroundings.ts';

/** With more procedures in it nobody can read a drawing, and Graphviz takes long. */
const mostDrawn = 150;

export function mapView(surroundings: Surroundings): MapView {
  const { base, addresses } = surroundings;
  const map = processMap(base);
  const sops = new Map<string, Sop>(map.sops.map((sop) => [sop.id, sop]));
  const handoffs = map.edges.filter(({ kind }) => kind === 'handoff');
  const taking = new Set(handoffs.flatMap(({ from, to }) => [from, to]));
  const isOverview = taking.size > mostDrawn;
  const looks: Omit<Drawing, 'kinds'> = {
    departmentTitle: (id) => departmentTitle(base, id),
    address: ({ id }) => addresses.sop(id),
  };
  const drawingOf = (kind: EdgeKind): string => dotOf(map, { ...looks, kinds: new Set([kind]) });
  const overview = (): string => overviewDot(map, { ...looks, departmentAddress: (id) => addresses.department(id) });
  const moved = map.edges.some(({ kind }) => kind === 'kpi');
  return {
    ...(handoffs.length === 0 ? {} : { handoffs: isOverview ? overview() : drawingOf('handoff') }),
    isOverview,
    ...(moved && map.sops.length <= mostDrawn ? { kpis: drawingOf('kpi') } : {}),
    sops: rowsOf(
      [...taking].map((id) => sops.get(id)!),
      map,
      surroundings,
    ),
    others: map.sops.length - taking.size,
    ...approversOf(surroundings),
  };
}

function rowsOf(sops: readonly Sop[], { edges, kpis }: ProcessMap, surroundings: Surroundings): readonly MapRow[] {
  const { base, addresses, department } = surroundings;
  const titles = new Map<string, string>(base.sops.map(({ id, title }) => [id, title]));
  const kpiTitles = new Map(kpis.map(({ id, title }) => [id, title]));
  const outward = Map.groupBy(edges, ({ from, kind }) => `${kind} ${from}`);
  const inward = Map.groupBy(edges, ({ to, kind }) => `${kind} ${to}`);
  const leading = (ends: typeof outward, kind: EdgeKind, id: string): readonly Edge[] =>
    ends.get(`${kind} ${id}`) ?? [];
  const linkTo = (id: string): LinkView => ({ title: titles.get(id) ?? id, href: addresses.sop(id) });
  return sops
    .map((sop) => ({
      title: sop.title,
      href: addresses.sop(sop.id),
      department: department(sop.department),
      from: leading(inward, 'handoff', sop.id).map(({ from }) => linkTo(from)),
      to: leading(outward, 'handoff', sop.id).map((edge) => ({ ...linkTo(edge.to), where: whereIn(edge) })),
      links: leading(outward, 'link', sop.id).length,
      linkedFrom: leading(inward, 'link', sop.id).length,
      kpis: leading(outward, 'kpi', sop.id).map(({ to }) => kpiTitles.get(to) ?? to),
    }))
    .toSorted((a, b) => byTitle(a.department, b.department) || byTitle(a, b));
}

function whereIn({ steps, decisions }: Edge): string {
  return [...steps.map((step) => `step ${step}`), ...decisions.map((id) => `table ${id}`)].join(', ');
}

function approversOf({ base, today, addresses, party }: Surroundings): Pick<MapView, 'approvers' | 'approving'> {
  const { approvers, sops } = approvals(base, today);
  return {
    approving: sops,
    approvers: approvers.flatMap(({ id, waiting }): readonly ApproverView[] => {
      const found = party(id);
      if (!found) return [];
      const links = waiting.map(({ sop }) => ({ title: sop.title, href: addresses.sop(sop.id) }));
      return [{ title: found.title, people: found.people, sops: links.toSorted(byTitle) }];
    }),
  };
}
