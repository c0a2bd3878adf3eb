import type { Nodes, Root } from 'mdast';
import type { Slot } from '../model/body.ts';
import type { Place } from '../model/place.ts';
import { canonicalText, type Definitions } from './canonical.ts';
import { firstLine } from './grammar.ts';
import { placeOf } from './place-of.ts';

/** The `:::local{#id}` blocks of a body, wherever they stand. */
export function readSlots(tree: Root, text: string, definitions: Definitions): readonly Slot[] {
  if (!text.includes(':::local')) return [];
  const slots: Slot[] = [];
  const lookIn = (node: Nodes): void => {
    if (node.type === 'containerDirective' && node.name === 'local') {
      const id = node.attributes?.['id'];
      const canonical = canonicalText(node.children, definitions);
      slots.push({ ...(id ? { id } : {}), place: firstLine(node, text), canonical });
    }
    if ('children' in node) for (const child of node.children) lookIn(child);
  };
  lookIn(tree);
  return slots;
}

/** Places of what stands at the top of a body and is no slot. */
export function textOutsideSlots(tree: Root): readonly Place[] {
  return tree.children
    .filter((node) => node.type !== 'yaml' && node.type !== 'definition')
    .filter((node) => !(node.type === 'containerDirective' && node.name === 'local'))
    .map(placeOf);
}
