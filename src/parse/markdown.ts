import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { unified, type Processor } from 'unified';
import { needsReference } from './needs-reference.ts';

/**
 * The two parsers behind one interface. `reference` is remark-parse with GFM, frontmatter and
 * directives: what editors and remark-cli use. `fast` is Sätteri, which gives the same tree some
 * twenty times sooner; a test holds the two against each other, and a document with a construction
 * on which they are known to differ goes to the reference parser whatever was asked for.
 */
export type ParserName = 'fast' | 'reference';

const features = { gfm: true, frontmatter: true, directive: true } as const;

const withoutFrontmatter = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();
const reference = withoutFrontmatter().use(remarkFrontmatter).freeze();

function satteriParser(this: Processor): void {
  this.parser = (document) => markdownToMdast(document, { features });
}
const fast = unified().use(satteriParser).freeze();

/** Where an opening fence is never closed, remark-frontmatter finds no lists in the rest of the document. */
function hasOpenFrontmatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*[\r\n]/.test(text) && !/[\r\n]---[ \t]*(?:$|[\r\n])/.test(text.slice(3));
}

/** Markdown to mdast; positions are those of the text as given, frontmatter included. */
export function parseMarkdown(text: string, parser: ParserName = 'fast'): Root {
  if (parser === 'fast' && !needsReference(text)) return fast.parse(text) as Root;
  return (hasOpenFrontmatter(text) ? withoutFrontmatter : reference).parse(text) as Root;
}
