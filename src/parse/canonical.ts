import type { Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { claimOf, isIrreversible } from './grammar.ts';
import { onOneLine } from './text-of.ts';

/** Link and image targets by the identifier of their definition. */
export type Definitions = ReadonlyMap<string, string>;

/**
 * Words and structure of a piece of Markdown without its formatting: one block a line, each with
 * what it is in front. Wrapping, list markers, emphasis, typographic quotes and the way a link is
 * written leave it alone; a word, a number, a step, a cell or a target does not.
 */
export function canonicalText(nodes: readonly Nodes[], definitions: Definitions): string {
  const lines: string[] = [];
  for (const node of nodes) block(node, '', lines, definitions);
  if (lines.length === 0) return '';
  // The last, empty line makes the join copy the words even where there is one line only: a part of
  // the parser's own string would keep all of it in memory.
  return [...lines, ''].join('\n');
}

function block(node: Nodes, indent: string, lines: string[], definitions: Definitions): void {
  const add = (line: string): number => lines.push(indent + line);
  switch (node.type) {
    case 'heading':
      add(`h${node.depth} ${canonicalInline(node.children, definitions)}`);
      break;
    case 'paragraph':
      add(`p ${canonicalInline(node.children, definitions)}`);
      break;
    case 'list':
      node.children.forEach((item, index) => {
        const check = item.checked == null ? '' : item.checked ? ' [x]' : ' [ ]';
        add((node.ordered ? `step ${index + (node.start ?? 1)}` : 'item') + check);
        for (const child of item.children) block(child, `${indent} `, lines, definitions);
      });
      break;
    case 'table':
      for (const row of node.children) {
        add(`row ${row.children.map((cell) => canonicalInline(cell.children, definitions)).join(' | ')}`);
      }
      break;
    case 'code':
      add(`code ${JSON.stringify(node.value)}`);
      break;
    case 'html':
      add(`html ${JSON.stringify(node.value)}`);
      break;
    case 'blockquote':
    case 'containerDirective':
    case 'footnoteDefinition':
      add(node.type === 'containerDirective' ? `block ${node.name} ${attributesOf(node.attributes)}` : node.type);
      for (const child of node.children) block(child, `${indent} `, lines, definitions);
      break;
    default:
      break;
  }
}

/** In the order of their names: the parsers do not agree on another one. */
function attributesOf(attributes: ContainerDirective['attributes']): string {
  const sorted = Object.entries(attributes ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted));
}

/** The same for what stands inside of a line. */
export function canonicalInline(nodes: readonly Nodes[], definitions: Definitions): string {
  let text = '';
  for (const node of nodes) text += words(node, definitions);
  return onOneLine(text);
}

function words(node: Nodes, definitions: Definitions): string {
  switch (node.type) {
    case 'text':
      return plain(node.value);
    case 'inlineCode':
    case 'html':
      return node.value;
    case 'break':
      return ' ';
    case 'link':
      return `${canonicalInline(node.children, definitions)}(${node.url})`;
    case 'linkReference':
      return `${canonicalInline(node.children, definitions)}(${definitions.get(node.identifier) ?? node.identifier})`;
    case 'image':
      return `image ${plain(node.alt ?? '')}(${node.url})`;
    case 'imageReference':
      return `image ${plain(node.alt ?? '')}(${definitions.get(node.identifier) ?? node.identifier})`;
    case 'delete':
      return `~${canonicalInline(node.children, definitions)}~`;
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'textDirective':
      return `:${node.name}[${canonicalInline(node.children, definitions)}]${isIrreversible(node) ? '{irreversible}' : plain(claimOf(node))}`;
    default:
      return 'children' in node ? node.children.map((child) => words(child, definitions)).join('') : '';
  }
}

const beyondAscii = /[^\0-\x7F]/;

function plain(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return text.normalize('NFC').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll('\u00A0', ' ');
}
