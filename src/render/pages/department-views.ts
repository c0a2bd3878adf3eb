import { isInForce } from '../../model/in-force.ts';
import type { DepartmentPageView, DepartmentSummary, SopRow } from '../views.ts';
import { byTitle, isFresh } from './sop-row.ts';
import type { Surroundings } from './surroundings.ts';

/** Departments in the order of `site.yaml`, then the others that have SOPs, by title. One without SOPs has no page. */
export function departmentViews(rows: Iterable<SopRow>, surroundings: Surroundings): readonly DepartmentPageView[] {
  const { base } = surroundings;
  const departmentOf = new Map<string, string>(base.sops.map(({ id, department }) => [id, department]));
  const grouped = Map.groupBy(rows, ({ id }) => departmentOf.get(id)!);
  const named = base.site.departments.map(({ id }) => id).filter((id) => grouped.has(id));
  const known = new Set(named);
  const others = [...grouped.keys()]
    .filter((id) => !known.has(id))
    .toSorted((a, b) => byTitle(surroundings.department(a), surroundings.department(b)));
  const summaries = new Map(base.site.departments.map(({ id, summary }) => [id, summary]));
  return [...named, ...others].map((id) => {
    const sops = grouped.get(id)!.toSorted(retiredLastByTitle);
    const summary = summaries.get(id);
    return {
      id,
      ...surroundings.department(id),
      ...(summary === undefined ? {} : { summary }),
      count: sops.filter(isInForce).length,
      fresh: sops.filter(isFresh).length,
      sops,
    };
  });
}

export function departmentSummary({ sops, ...summary }: DepartmentPageView): DepartmentSummary {
  void sops;
  return summary;
}

function retiredLastByTitle(a: SopRow, b: SopRow): number {
  return Number(a.status === 'retired') - Number(b.status === 'retired') || byTitle(a, b);
}
