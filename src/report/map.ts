import type { Edge, ProcessMap } from '../model/map/process-map.ts';
import { palette } from './colour.ts';
import { table, type Cell } from './table.ts';

/**
 * A map for programs: `sop` and `kpi` nodes, and the edges between them. Steps are those that hand over, decisions the
 * tables that may.
 */
export function mapJson({ sops, kpis, edges }: ProcessMap, url: (id: string) => string): string {
  const nodes = [
    ...sops.map(({ id, title, department, status, risk }) => ({
      kind: 'sop',
      id,
      title,
      department,
      status,
      risk,
      url: url(id),
    })),
    ...kpis.map(({ id, title }) => ({ kind: 'kpi', id, title })),
  ];
  return `${JSON.stringify({ version: 1, nodes, edges }, undefined, 2)}\n`;
}

/** The hand-offs for a person, one a line. */
export function handoffTable({ edges }: ProcessMap, colour: boolean): string {
  const { bold } = palette(colour);
  const heading = ['Work goes from', 'at', 'to'].map((text) => ({ text, style: bold }));
  const handoffs = edges.filter(({ kind }) => kind === 'handoff');
  return table([heading, ...handoffs.map((edge): readonly Cell[] => [edge.from, whereIn(edge), edge.to].map(cell))]);
}

/** `step 3 and the table approver` */
function whereIn({ steps, decisions }: Edge): string {
  const all = [...steps.map((step) => `step ${step}`), ...decisions.map((id) => `the table ${id}`)];
  return all.length === 0 ? '-' : all.join(', ');
}

function cell(text: string): Cell {
  return { text };
}
