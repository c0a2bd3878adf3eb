import type { Edge, EdgeKind, ProcessMap } from '../../model/map/process-map.ts';
import type { Sop } from '../../model/sop.ts';

/** What is drawn of a map, and what it is called there. */
export interface Drawing {
  readonly kinds: ReadonlySet<EdgeKind>;
  readonly departmentTitle: (id: string) => string;
  /** Address of the page of an SOP; without one nothing leads anywhere. */
  readonly address?: (sop: Sop) => string;
}

/**
 * A map in the DOT language of Graphviz: departments are clusters, hand-offs are arrows,
 * links dotted, KPIs round. Only what has one of the wanted edges is in it. Colours are left to whoever shows it: nodes and
 * edges carry the classes `sop`, `kpi`, `handoff` and `link`.
 */
export function dotOf(map: ProcessMap, drawing: Drawing): string {
  const edges = shownEdges(map, drawing.kinds);
  const shown = new Set(
    edges.flatMap(({ from, to, kind }) => [nodeOf(from), kind === 'kpi' ? kpiNode(to) : nodeOf(to)]),
  );
  const sops = map.sops.filter(({ id }) => shown.has(nodeOf(id)));
  const kpis = map.kpis.filter(({ id }) => shown.has(kpiNode(id)));
  return graph([
    ...[...Map.groupBy(sops, ({ department }) => department)].flatMap(([department, own]) => [
      `  subgraph ${quoted(`cluster_${department}`)} {`,
      `    label=${quoted(drawing.departmentTitle(department))}`,
      ...own.map((sop) => `    ${nodeOf(sop.id)} [${attributes(sopAttributes(sop, drawing))}]`),
      '  }',
    ]),
    ...kpis.map(
      ({ id, title }) =>
        `  ${kpiNode(id)} [${attributes({ label: wrapped(title), shape: 'oval', class: 'kpi', tooltip: title })}]`,
    ),
    ...edges.map((edge) => `  ${edgeLine(edge)}`),
  ]);
}

/** The hand-offs between departments with their number, where there are too many SOPs for one drawing. */
export function overviewDot(
  { sops, edges }: ProcessMap,
  drawing: Pick<Drawing, 'departmentTitle'> & { readonly departmentAddress: (id: string) => string },
): string {
  const departmentOf = new Map<string, string>(sops.map(({ id, department }) => [id, department]));
  const handoffs = edges.filter(({ kind }) => kind === 'handoff');
  const moves = Map.groupBy(
    handoffs,
    ({ from, to }) => `${quoted(departmentOf.get(from)!)} -> ${quoted(departmentOf.get(to)!)}`,
  );
  const shown = new Set(handoffs.flatMap(({ from, to }) => [departmentOf.get(from)!, departmentOf.get(to)!]));
  return graph([
    ...[...shown].map((id) => {
      const label = wrapped(drawing.departmentTitle(id));
      const looks = {
        label,
        class: 'department',
        tooltip: drawing.departmentTitle(id),
        URL: drawing.departmentAddress(id),
      };
      return `  ${quoted(id)} [${attributes(looks)}]`;
    }),
    ...[...moves].map(([ends, own]) => `  ${ends} [${attributes({ class: 'handoff', label: ` ${own.length} ` })}]`),
  ]);
}

function graph(lines: readonly string[]): string {
  const all = [
    'digraph operation {',
    '  graph [rankdir=LR, nodesep=0.2, ranksep=0.5, fontname="Helvetica", fontsize=12, style=rounded, labeljust=l, pad=0.1]',
    '  node [shape=box, style=rounded, fontname="Helvetica", fontsize=12, margin="0.17,0.08", height=0.3]',
    '  edge [fontname="Helvetica", fontsize=11, arrowsize=0.7]',
    ...lines,
    '}',
  ];
  return `${all.join('\n')}\n`;
}

/** A link beside a hand-off says nothing new. */
function shownEdges({ edges }: ProcessMap, kinds: ReadonlySet<EdgeKind>): readonly Edge[] {
  const handed = new Set(edges.filter(({ kind }) => kind === 'handoff').map(({ from, to }) => `${from} ${to}`));
  return edges.filter(
    ({ kind, from, to }) =>
      kinds.has(kind) && !(kind === 'link' && kinds.has('handoff') && handed.has(`${from} ${to}`)),
  );
}

function sopAttributes(sop: Sop, { address }: Drawing): Readonly<Record<string, string>> {
  const words = sop.status === 'active' ? sop.title : `${sop.title} (${sop.status})`;
  return {
    label: wrapped(words),
    class: `sop ${sop.status}`,
    tooltip: words,
    ...(address === undefined ? {} : { URL: address(sop) }),
  };
}

function edgeLine({ from, to, kind }: Edge): string {
  const target = kind === 'kpi' ? kpiNode(to) : nodeOf(to);
  const looks = {
    class: kind,
    ...(kind === 'link' ? { style: 'dotted' } : kind === 'kpi' ? { style: 'dashed', arrowhead: 'none' } : {}),
  };
  return `${nodeOf(from)} -> ${target} [${attributes(looks)}]`;
}

function nodeOf(id: string): string {
  return quoted(id);
}

/** An SOP may be called as a KPI is. */
function kpiNode(id: string): string {
  return quoted(`kpi:${id}`);
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(', ');
}

/** Line ends that the author of a title did not write stay out of it: a backslash means something to Graphviz. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

const widest = 22;

/** In lines of about the same length. */
function wrapped(text: string): string {
  const lines: string[] = [];
  const aim = Math.ceil(text.length / Math.ceil(text.length / widest)) + 3;
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < aim) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
