import type { Node } from 'unist';
import { startOfFile, type Place } from '../model/place.ts';

/** The place of a syntax-tree node. */
export function placeOf(node: Node): Place {
  const position = node.position;
  if (!position) return startOfFile;
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
}

/** Offsets of a node in the text it was parsed from. */
export function rangeOf(node: Node): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
