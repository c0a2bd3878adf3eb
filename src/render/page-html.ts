import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Page } from '../model/knowledge-base.ts';
import { handlers, type PageInHand } from './body/handlers.ts';
import { safeElements } from './body/safe-elements.ts';

function processorWith(clobberPrefix: string) {
  return unified()
    .use(remarkRehype, { handlers, clobberPrefix, footnoteLabelProperties: { className: ['hidden-words'] } })
    .use(rehypeSanitize, safeElements)
    .use(rehypeStringify)
    .freeze();
}

/** One processor for all pages: building it costs more than a page does. Another one for those that go into a page. */
const ofPages = processorWith('note-');
const ofLocals = processorWith('own-note-');

/**
 * The body of a page as HTML that is safe to publish: the tree is the one the facts were read from,
 * so headings and steps carry the ids that links were checked against. Links to other files, slots and marks
 * are still to be settled, see `settleLinks`, `settleSlots` and `settleMarks`.
 */
export function pageHtml(page: Page, tree: Root): string {
  const inHand: PageInHand = {
    file: page.file,
    isPath: page.kind === 'path',
    idPrefix: page.kind === 'local' ? `${page.location}-` : '',
    stepNumbers: new Map(page.body.steps.map(({ id, number }) => [id, number])),
    tree,
    tables: 0,
    decisions: 0,
  };
  const file = new VFile();
  Object.assign(file.data, inHand);
  const processor = page.kind === 'local' ? ofLocals : ofPages;
  return processor.stringify(processor.runSync(definitionsOf(tree), file), file);
}

/**
 * remark-rehype looks through all of a tree for its definitions, which takes longer than the rest of its
 * work; so it is given those only, and the handler of the root turns to the page itself.
 */
function definitionsOf(tree: Root): Root {
  const found: (Definition | FootnoteDefinition)[] = [];
  const lookIn = (node: Nodes): void => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') found.push(node);
    else if ('children' in node && !linesOnly.has(node.type)) for (const child of node.children) lookIn(child);
  };
  lookIn(tree);
  return { type: 'root', children: found };
}

/** Nodes that hold lines of text: no definition stands in one. */
const linesOnly: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table']);
