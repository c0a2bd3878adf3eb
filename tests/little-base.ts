import type { KnowledgeBase } from '../src/model/knowledge-base.ts';
import type { Place } from '../src/model/place.ts';
import { parseKnowledgeBase } from '../src/parse/knowledge-base.ts';

/** A knowledge base of the files that a test writes out, by path. */
export function baseOf(files: Readonly<Record<string, string>>): KnowledgeBase {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  return parseKnowledgeBase({ root: 'content', files: sources, allFiles: Object.keys(files) });
}

/** An SOP with these lines of frontmatter besides its title. */
export function sopText(fields: string, body = '## Purpose\n\nBread for the shop.\n'): string {
  return `---\ntitle: Bake sourdough\n${fields.trimEnd()}${fields.trim() === '' ? '' : '\n'}---\n\n${body}`;
}

/** The words that stand at a place. */
export function wordsAt(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .slice(line - 1, endLine);
  if (lines.length === 0) throw new RangeError(`There is no line ${line}.`);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, endColumn - 1);
  lines[0] = lines[0]!.slice(column - 1);
  return lines.join('\n');
}
