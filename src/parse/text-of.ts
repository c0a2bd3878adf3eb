import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { rangeOf } from './place-of.ts';

/** The words of a node on one line. */
export function textOf(node: Nodes): string {
  return onOneLine(toString(node));
}

const uneven = /^\s|\s$|\s\s|[^\S ]/;

/** Runs of white space become one space; most text has none, and then costs a look only. */
export function onOneLine(text: string): string {
  return uneven.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text;
}

/**
 * The same words as a piece of the source text where they stand there as such. What a parser hands
 * out may be a piece of a larger string of its own, and keeping it would keep that one in memory too.
 */
export function asWritten(words: string, node: Nodes, source: string): string {
  const [start, end] = rangeOf(node);
  const at = source.indexOf(words, start);
  return at >= 0 && at + words.length <= end ? source.slice(at, at + words.length) : words;
}
