import type { Body } from './body.ts';

/** Of a text that has to be understood; people read stories at 240. */
const wordsInMinute = 180;

/** How many minutes a text takes to read, at least one. */
export function readingMinutes({ preamble, sections }: Pick<Body, 'preamble' | 'sections'>): number {
  const texts = [preamble, ...sections.flatMap(({ title, canonical }) => [title, canonical])];
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length;
  return Math.max(1, Math.round(words / wordsInMinute));
}
