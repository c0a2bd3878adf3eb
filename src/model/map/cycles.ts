import type { Edge } from './process-map.ts';

/**
 * The groups of SOPs whose work can come back to where it was: the strongly connected components with more than one
 * member, by Tarjan's algorithm (SIAM J. Comput. 1, 1972), without recursion so that no chain is too long. Members in
 * the order of their ids.
 */
export function circles(edges: readonly Edge[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const number = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const isOnPath = new Set<string>();
  const found: string[][] = [];
  for (const start of next.keys()) {
    const visits: { readonly id: string; at: number }[] = number.has(start) ? [] : [{ id: start, at: 0 }];
    while (visits.length > 0) {
      const visit = visits.at(-1)!;
      const { id } = visit;
      if (!number.has(id)) {
        number.set(id, number.size);
        lowest.set(id, number.get(id)!);
        path.push(id);
        isOnPath.add(id);
      }
      const to = (next.get(id) ?? [])[visit.at];
      visit.at += 1;
      if (to !== undefined) {
        if (!number.has(to)) visits.push({ id: to, at: 0 });
        else if (isOnPath.has(to)) lowest.set(id, Math.min(lowest.get(id)!, number.get(to)!));
        continue;
      }
      visits.pop();
      const above = visits.at(-1)?.id;
      if (above !== undefined) lowest.set(above, Math.min(lowest.get(above)!, lowest.get(id)!));
      if (lowest.get(id) !== number.get(id)) continue;
      const members = path.splice(path.lastIndexOf(id));
      for (const member of members) isOnPath.delete(member);
      if (members.length > 1) found.push(members.toSorted());
    }
  }
  return found.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/** A shortest way from an SOP back to itself within a circle, without the return. */
export function wayAround(start: string, members: readonly string[], edges: readonly Edge[]): readonly string[] {
  const inside = new Set(members);
  const from = new Map<string, string>();
  const waiting = [start];
  for (const id of waiting) {
    for (const edge of edges) {
      if (edge.from !== id || !inside.has(edge.to)) continue;
      if (edge.to === start) return wayTo(id, from);
      if (from.has(edge.to)) continue;
      from.set(edge.to, id);
      waiting.push(edge.to);
    }
  }
  return [start];
}

function wayTo(end: string, from: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let at = from.get(end); at !== undefined; at = from.get(at)) way.unshift(at);
  return way;
}
