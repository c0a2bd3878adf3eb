import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Point } from 'unist';
import { blockNames, markNames, type UnknownBlock } from '../model/body.ts';
import type { Place } from '../model/place.ts';
import { placeOf, rangeOf } from './place-of.ts';

const marks: ReadonlySet<string> = new Set(markNames);
/** A directive's name follows its colon at once and may begin with anything but punctuation: `10:30` holds one. */
const mayHaveDirective = /:[^\s\p{P}\p{S}]/u;
const blocks: ReadonlySet<string> = new Set(blockNames);

/**
 * Puts back as text every `:word` and `:::block` that the grammar does not know, so that nothing an
 * author wrote vanishes: `10:30`, `Q2:Director` and `:tada:` read as they were written.
 * Changes the tree; returns the unknown blocks.
 */
export function restoreUnknownDirectives(tree: Root, text: string): readonly UnknownBlock[] {
  const unknown: UnknownBlock[] = [];
  if (mayHaveDirective.test(text)) restoreIn(tree, text, unknown);
  return unknown;
}

function restoreIn(parent: Parents, text: string, unknown: UnknownBlock[]): void {
  const restored: Nodes[] = [];
  let changed = false;
  for (const child of parent.children as Nodes[]) {
    if ('children' in child) restoreIn(child, text, unknown);
    const before = restored.at(-1);
    if (child.type === 'text' && before?.type === 'textDirective' && before.name === 'until') takeClaim(before, child);
    const instead = replacement(child, text, unknown);
    if (instead) changed = true;
    restored.push(...(instead ?? [child]));
  }
  if (changed) (parent as { children: Nodes[] }).children = restored;
}

function replacement(node: Nodes, text: string, unknown: UnknownBlock[]): readonly Nodes[] | undefined {
  switch (node.type) {
    case 'textDirective':
      if (!marks.has(node.name) || node.children.length === 0) return spelledOut(node, text);
      if (isIrreversible(node)) return undefined;
      if (node.name !== 'until') return bracesAsText(node, text);
      keepClaim(node, /\{([^{}]*)\}$/.exec(text.slice(...rangeOf(node)))?.[1] ?? '');
      return undefined;
    case 'leafDirective':
      unknown.push({ name: node.name, place: placeOf(node) });
      return [{ type: 'paragraph', children: spelledOut(node, text), ...position(node) } satisfies Paragraph];
    case 'containerDirective':
      if (blocks.has(node.name)) return undefined;
      unknown.push({ name: node.name, place: firstLine(node, text) });
      return fencesAsText(node, text);
    default:
      return undefined;
  }
}

/** `:auto[tool]{irreversible}`, with nothing else in the braces. */
export function isIrreversible({ name, attributes }: TextDirective): boolean {
  const keys = Object.keys(attributes ?? {});
  return name === 'auto' && keys.length === 1 && attributes?.irreversible === '';
}

/** These and the claim of `until` are all that braces can mean: what stands in others is prose. */
function bracesAsText(node: TextDirective, text: string): readonly Nodes[] | undefined {
  const label = node.children.at(-1)?.position;
  const closing = label && onward(label.end, 1);
  if (!closing || !node.position || closing.offset === node.position.end.offset) return undefined;
  node.attributes = {};
  return [node, textBetween(closing, node.position.end, text)];
}

/** `:until[2026-12-31]{what holds}`: the prose in the braces, as written. */
export function claimOf(node: TextDirective): string {
  return (node.data as { claim?: string } | undefined)?.claim ?? '';
}

/** Braces that are no directive attributes are text behind the directive; then that text gives up its braces. */
function takeClaim(node: TextDirective, behind: Text): void {
  const braces = /^\{([^{}]*)\}/.exec(behind.value);
  if (!braces || claimOf(node) !== '') return;
  keepClaim(node, braces[1]!);
  behind.value = behind.value.slice(braces[0].length);
}

function keepClaim(node: TextDirective, prose: string): void {
  node.data = { ...node.data, claim: prose.trim() } as typeof node.data;
}

/** The syntax around a directive's label as text, the label itself as it is. */
function spelledOut(node: TextDirective | LeafDirective, text: string): PhrasingContent[] {
  const { start, end } = node.position!;
  const first = node.children[0]?.position;
  const last = node.children.at(-1)?.position;
  // Where the parser gives the label no position (an address it found afterwards), all of it is text.
  if (!first || !last) return [textBetween(start, end, text)];
  return [textBetween(start, first.start, text), ...node.children, textBetween(last.end, end, text)];
}

function fencesAsText(node: ContainerDirective, text: string): RootContent[] {
  const { start, end } = node.position!;
  const close = /[\r\n][ \t>]*(:{3,})[ \t]*$/.exec(text.slice(start.offset, end.offset));
  const content = node.children.filter(
    (child) =>
      !(child.type === 'paragraph' && (child.data as { directiveLabel?: boolean } | undefined)?.directiveLabel),
  );
  const opening = paragraph(textBetween(start, onward(start, firstLineOf(node, text).length), text));
  if (!close) return [opening, ...content];
  const trailing = close[0].length - close[0].trimEnd().length;
  const closing = textBetween(onward(end, -close[1]!.length - trailing), onward(end, -trailing), text);
  // A block that runs to the end of the file may end in the fence of one inside it.
  const isOwn = closing.position!.start.offset! >= (content.at(-1)?.position?.end.offset ?? 0);
  return [opening, ...content, ...(isOwn ? [paragraph(closing)] : [])];
}

/** The line that opens a block. */
export function firstLine(node: ContainerDirective, text: string): Place {
  const place = placeOf(node);
  return { ...place, endLine: place.line, endColumn: place.column + firstLineOf(node, text).length };
}

function firstLineOf(node: ContainerDirective, text: string): string {
  return /^[^\r\n]*/.exec(text.slice(rangeOf(node)[0]))![0].trimEnd();
}

function textBetween(start: Point, end: Point, text: string): Text {
  return { type: 'text', value: text.slice(start.offset, end.offset), position: { start, end } };
}

function paragraph(text: Text): Paragraph {
  return { type: 'paragraph', children: [text], ...position(text) };
}

/** The point so many characters further on the same line. */
function onward(point: Point, by: number): Point {
  return { line: point.line, column: point.column + by, offset: point.offset! + by };
}

function position(from: Nodes): Pick<Nodes, 'position'> {
  return from.position ? { position: from.position } : {};
}
