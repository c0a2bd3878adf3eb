import type { Nodes, Root, Table, TableCell, TableRow } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { WrittenCell, WrittenDecision, WrittenGrid, WrittenRow } from '../model/decision/written-table.ts';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../model/place.ts';
import { canonicalInline, type Definitions } from './canonical.ts';
import { firstLine } from './grammar.ts';
import { placeOf, rangeOf } from './place-of.ts';
import { asWritten, onOneLine, textOf } from './text-of.ts';

interface Decisions {
  readonly decisions: readonly WrittenDecision[];
  /** The blocks as a whole. */
  readonly extents: readonly Place[];
}

const none: Decisions = { decisions: [], extents: [] };

/**
 * The decisions of a body, wherever they stand. Each gives its id to its node, so that links may lead to it, unless
 * a heading has that id: then links lead to the heading.
 */
export function readDecisions(tree: Root, text: string, definitions: Definitions, anchors: Set<string>): Decisions {
  if (!text.includes(':::decision')) return none;
  const decisions: WrittenDecision[] = [];
  const extents: Place[] = [];
  const lookIn = (node: Nodes): void => {
    if (node.type === 'containerDirective' && node.name === 'decision') {
      decisions.push(readDecision(node, text, definitions));
      extents.push(placeOf(node));
      giveAnchor(node, anchors);
    }
    if ('children' in node) for (const child of node.children) lookIn(child);
  };
  lookIn(tree);
  return { decisions, extents };
}

function giveAnchor(node: ContainerDirective, anchors: Set<string>): void {
  const id = node.attributes?.['id'];
  if (!id || anchors.has(id)) return;
  anchors.add(id);
  node.data = { ...node.data, hProperties: { id } };
}

function readDecision(node: ContainerDirective, text: string, definitions: Definitions): WrittenDecision {
  const { id, hit, ...others } = node.attributes ?? {};
  const tables = node.children.filter((child) => child.type === 'table');
  const [grid, ...more] = tables;
  const cases = more.find((table) => isHeadedCases(node.children[node.children.indexOf(table) - 1]));
  const read = (table: Table): WrittenGrid => readGrid(table, text, definitions);
  return {
    ...(id ? { id } : {}),
    ...(hit ? { hit } : {}),
    otherAttributes: Object.keys(others),
    place: firstLine(node, text),
    ...(grid ? { grid: read(grid) } : {}),
    ...(cases ? { cases: read(cases) } : {}),
    strayTables: more.filter((table) => table !== cases).map(placeOf),
  };
}

function isHeadedCases(node: Nodes | undefined): boolean {
  return (node?.type === 'paragraph' || node?.type === 'heading') && /^cases:?$/i.test(textOf(node));
}

function readGrid({ children: [head, ...rows] }: Table, text: string, definitions: Definitions): WrittenGrid {
  const read = (row: TableRow): WrittenRow => ({
    cells: row.children.map((cell) => readCell(cell, text, definitions)),
    place: placeOf(row),
  });
  return { head: read(head!), rows: rows.map(read) };
}

function readCell(cell: TableCell, text: string, definitions: Definitions): WrittenCell {
  const [first, last] = [cell.children[0], cell.children.at(-1)];
  const [start, end] = [first ? rangeOf(first)[0] : 0, last ? rangeOf(last)[1] : 0];
  return {
    text: asWritten(onOneLine(cell.children.map((child) => wordsOf(child, text)).join('')), cell, text),
    canonical: canonicalInline(cell.children, definitions),
    place: first && end > start ? { ...placeOf(first), ...endOf(placeOf(last!)) } : placeOf(cell),
  };
}

/** Marks as they are written: a parameter stands for its value. */
function wordsOf(node: Nodes, text: string): string {
  return node.type === 'textDirective' ? text.slice(...rangeOf(node)) : toString(node);
}

function endOf({ endLine, endColumn }: Place): Pick<Place, 'endLine' | 'endColumn'> {
  return { endLine, endColumn };
}
