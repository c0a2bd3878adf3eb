import GithubSlugger from 'github-slugger';
import type { Heading as HeadingNode, Nodes, Root } from 'mdast';
import type { Body, Heading, Section } from '../model/body.ts';
import { isWithin } from '../model/place.ts';
import { canonicalText } from './canonical.ts';
import { collectInline, type InlineFacts } from './inline-facts.ts';
import { readDecisions } from './decisions.ts';
import { placeOf } from './place-of.ts';
import { readProcedure } from './procedure.ts';
import { restoreUnknownDirectives } from './grammar.ts';
import { readSlots } from './slots.ts';
import { asWritten, textOf } from './text-of.ts';

interface BodySettings {
  /** Title of the section that holds the steps. */
  readonly procedure: string;
  readonly firstLine: number;
}

/**
 * The facts of a Markdown body. Changes the tree: unknown directives become text again, and headings
 * and steps get their ids as `data.hProperties.id`, so that what is published is what was checked.
 */
export function readBody(tree: Root, text: string, settings: BodySettings): Body {
  const unknownBlocks = restoreUnknownDirectives(tree, text);
  const facts: InlineFacts = collectInline(tree, text);
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const anchors = new Set<string>();
  const sections: Section[] = [];
  const preamble: Nodes[] = [];
  const parts: { readonly node: HeadingNode; readonly id: string; readonly content: Nodes[] }[] = [];

  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') {
      const heading = readHeading(node, slugger, text);
      headings.push(heading);
      anchors.add(heading.id);
      if (node.depth === 2) {
        parts.push({ node, id: heading.id, content: [] });
        continue;
      }
    }
    (parts.at(-1)?.content ?? preamble).push(node);
  }

  for (const { node, id, content } of parts) {
    sections.push({
      title: asWritten(wordsOf(node), node, text),
      id,
      place: placeOf(node),
      canonical: canonicalText(content, facts.definitions),
      empty: content.every((child) => child.type === 'definition'),
    });
  }
  const procedure = parts.find(({ node }) => sameTitle(wordsOf(node), settings.procedure));
  const { steps, lists, extents } = readProcedure(procedure?.content ?? [], anchors, text);
  const found = readDecisions(tree, text, facts.definitions, anchors);
  const { definitions: _, marks, ...inline } = facts;
  return {
    firstLine: settings.firstLine,
    headings,
    preamble: canonicalText(preamble, facts.definitions),
    sections,
    steps,
    procedureLists: lists,
    unknownBlocks,
    anchors,
    decisions: found.decisions,
    slots: readSlots(tree, text, facts.definitions),
    marks: marks.map((mark) => {
      if (found.extents.some((place) => isWithin(mark.place, place))) return { ...mark, inDecision: true };
      const step = extents.findLast(({ place }) => isWithin(mark.place, place))?.step;
      return step === undefined ? mark : { ...mark, step };
    }),
    ...inline,
  };
}

/** Titles are compared without regard to case. */
function sameTitle(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

function readHeading(node: HeadingNode, slugger: GithubSlugger, source: string): Heading {
  const text = asWritten(wordsOf(node), node, source);
  const id = slugger.slug(text);
  giveId(node, id);
  return { depth: node.depth, text, id, place: placeOf(node) };
}

function wordsOf(node: HeadingNode): string {
  return textOf(node);
}

/** Where remark-rehype finds it. */
function giveId(node: Nodes, id: string): void {
  const data = (node.data ??= {}) as { hProperties?: Record<string, unknown> };
  data.hProperties = { ...data.hProperties, id };
}
