import type { Definition, Image, Link } from 'mdast';
import type { Place } from '../model/place.ts';
import { placeOf, rangeOf } from './place-of.ts';
import { TextPlaces } from './text-places.ts';

/** `](target "title")` up to the end of a link; the target alone or in angle brackets. */
const inline =
  /^\]\(\s*(?:<([^<>]*)>|([^\s]*?))(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^)\\]|\\.)*\)))?\s*\)$/s;
/** `[name]: target` */
const defined = /^\[(?:[^\]\\]|\\.)*\]:\s*(?:<([^<>]*)>|(\S+))/s;

/** Where the target of a link, an image or a definition stands, without its brackets; an autolink is all target. */
export function placeOfDestination(node: Link | Image | Definition, text: string): Place {
  const [start, end] = rangeOf(node);
  const from = node.type === 'definition' ? start : endOfWords(node, text, start);
  const found = (node.type === 'definition' ? defined : inline).exec(text.slice(from, end));
  if (!found) return text[start] === '<' ? within(node, text, start + 1, end - 1) : placeOf(node);
  const target = found[1] ?? found[2] ?? '';
  const bracketed = found[1] !== undefined;
  const head = node.type === 'definition' ? /^\[(?:[^\]\\]|\\.)*\]:\s*/s : /^\]\(\s*/;
  const at = from + head.exec(found[0])![0].length + (bracketed ? 1 : 0);
  return within(node, text, at, at + target.length);
}

function endOfWords(node: Link | Image, text: string, start: number): number {
  if (node.type === 'image') return text.indexOf('](', start);
  const last = node.children.at(-1);
  return last ? rangeOf(last)[1] : start + 1;
}

/** Most targets stand on the node's first line, and then need no count of lines. */
function within(node: Link | Image | Definition, text: string, from: number, to: number): Place {
  const place = placeOf(node);
  if (place.line !== place.endLine) return new TextPlaces(text).between(from, to);
  const shift = place.column - rangeOf(node)[0];
  return { line: place.line, column: from + shift, endLine: place.line, endColumn: to + shift };
}
