import type { List, ListItem, Nodes } from 'mdast';
import type { ProcedureList, Step } from '../model/body.ts';
import type { Place } from '../model/place.ts';
import { placeOf } from './place-of.ts';
import { asWritten, textOf } from './text-of.ts';

interface Procedure {
  readonly steps: readonly Step[];
  readonly lists: readonly ProcedureList[];
  /** All that belongs to each step, its sub-steps too; each before its sub-steps. */
  readonly extents: readonly { readonly step: string; readonly place: Place }[];
}

/**
 * Steps are the items of the ordered lists that stand directly in the Procedure section or in one of
 * its blocks; ordered lists inside a step are its sub-steps. Each gets an id and gives it to its node:
 * `step-3`, `step-3-2`; where a second list starts its numbers again, the heading above it is put in front.
 */
export function readProcedure(content: readonly Nodes[], anchors: Set<string>, source: string): Procedure {
  const steps: Step[] = [];
  const lists: ProcedureList[] = [];
  const extents: Procedure['extents'][number][] = [];
  let heading = '';
  const readAll = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (node.type === 'heading')
        heading = String((node.data as { hProperties?: { id?: string } })?.hProperties?.id ?? '');
      if (node.type === 'containerDirective') readAll(node.children);
      if (node.type !== 'list') continue;
      lists.push({ ordered: node.ordered === true, place: placeOf(node) });
      if (node.ordered) readList(node, undefined, heading);
    }
  };
  const readList = (list: List, above: Step | undefined, prefix: string): void => {
    list.children.forEach((item, index) => {
      const number = `${above ? `${above.number}.` : ''}${(list.start ?? 1) + index}`;
      const id = uniqueId(number, prefix, anchors);
      anchors.add(id);
      const data = (item.data ??= {}) as { hProperties?: Record<string, unknown> };
      data.hProperties = { ...data.hProperties, id };
      const step: Step = {
        id,
        number,
        depth: (above?.depth ?? 0) + 1,
        text: firstWords(item, source),
        ...(above ? { above: above.id } : {}),
        place: placeOf(item.children[0] ?? item),
      };
      steps.push(step);
      extents.push({ step: id, place: placeOf(item) });
      for (const child of item.children) {
        if (child.type === 'list' && child.ordered) readList(child, step, prefix);
      }
    });
  };
  readAll(content);
  return { steps, lists, extents };
}

function uniqueId(number: string, prefix: string, taken: ReadonlySet<string>): string {
  const plain = `step-${number.replaceAll('.', '-')}`;
  const candidates = [plain, `${prefix || 'more'}-${plain}`];
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free) return free;
  let count = 2;
  while (taken.has(`${candidates[1]}-again-${count}`)) count += 1;
  return `${candidates[1]}-again-${count}`;
}

function firstWords(item: ListItem, source: string): string {
  const first = item.children.find((child) => child.type === 'paragraph');
  return first ? asWritten(textOf(first), first, source) : '';
}
