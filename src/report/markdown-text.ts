import { visible } from './visible.ts';

/** Any text as code. Nothing in it is a mark, a link or a name that hosts send a message to. */
export function markdownCode(text: string): string {
  const code = visible(text);
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const blank = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return `${fence}${blank}${code}${blank}${fence}`;
}

/**
 * Words of a finding as Markdown. What they quote as `code` stays code; nothing else in them has a meaning: no file
 * that somebody wrote can make a table, a link or HTML in a comment, or call a person or an issue by it.
 */
export function markdownText(text: string): string {
  return chunksOf(visible(text)).map(shown).join('');
}

/** Quoted code, white space, or what stands between; a mark that quotes nothing stands alone. */
const token = /`[^`]+`|\s+|[^\s`]+|`/g;

/** White space, or tokens without any between them. */
function chunksOf(text: string): readonly (readonly string[])[] {
  const chunks: string[][] = [];
  let before: string | undefined;
  for (const [part] of text.matchAll(token)) {
    if (before === undefined || isBlank(before) || isBlank(part)) chunks.push([part]);
    else chunks.at(-1)!.push(part);
    before = part;
  }
  return chunks;
}

function isBlank(part: string): boolean {
  return part.trim() === '';
}

/** Hosts look for these in the finished page, where no escape is left: people, issues, addresses, emoji. */
const calling = /@|:\/\/|www\.|[#!]\d|\bGH-\d|:\w+:/i;

/** What would call becomes code, and so does code right behind code: the marks between would no longer say which is which. */
function shown(chunk: readonly string[]): string {
  const calls = chunk.some((part) => !isCode(part) && calling.test(part));
  const touching = chunk.some((part, index) => isCode(part) && isCode(chunk[index - 1] ?? ''));
  if (calls || touching) return markdownCode(chunk.join(''));
  return chunk.map((part) => (isCode(part) ? part : escaped(part))).join('');
}

function isCode(part: string): boolean {
  return part.length > 2 && part.startsWith('`');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '`': '&#96;' };

function escaped(word: string): string {
  return word.replaceAll(/[\\*_~[\]|$]/g, String.raw`\$&`).replaceAll(/[&<>`]/g, (sign) => entities[sign]!);
}
