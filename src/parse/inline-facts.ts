import type { Image as ImageNode, Link as LinkNode, Nodes, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Body, Claim, Image, Link, Mark, MarkName, RawHtml, Word } from '../model/body.ts';
import { calendarDate } from '../model/calendar-date.ts';
import type { Place } from '../model/place.ts';
import { placeholder } from '../model/placeholder.ts';
import { placeOfDestination } from './destination.ts';
import { claimOf, isIrreversible } from './grammar.ts';
import { placeOf, rangeOf } from './place-of.ts';
import { asWritten } from './text-of.ts';
import { TextPlaces } from './text-places.ts';

export interface InlineFacts extends Pick<Body, 'links' | 'images' | 'marks' | 'claims' | 'html' | 'placeholders'> {
  readonly definitions: ReadonlyMap<string, string>;
}

const mayHavePlaceholder = /TODO|TBD|TBC|FIXME|XXX|[Ll]orem ipsum|\?{3}/u;

/** One walk over a tree for everything that stands inside lines. */
export function collectInline(tree: Root, text: string): InlineFacts {
  const definitions = new Map<string, string>();
  const definitionPlaces = new Map<string, Place>();
  const links: Link[] = [];
  const images: Image[] = [];
  const marks: Mark[] = [];
  const claims: Claim[] = [];
  const html: RawHtml[] = [];
  const placeholders: Word[] = [];
  const lookForPlaceholders = mayHavePlaceholder.test(text);
  const referenced: {
    readonly into: 'links' | 'images';
    readonly identifier: string;
    readonly text: string;
    readonly node: Nodes;
  }[] = [];

  const own = (node: Nodes): string => asWritten(toString(node), node, text);
  const placesOf = (node: LinkNode | ImageNode): Pick<Link, 'place' | 'hrefPlace'> => ({
    place: placeOf(node),
    hrefPlace: placeOfDestination(node, text),
  });
  const see = (node: Nodes): void => {
    switch (node.type) {
      case 'definition':
        if (definitions.has(node.identifier)) break;
        definitions.set(node.identifier, node.url);
        definitionPlaces.set(node.identifier, placeOfDestination(node, text));
        break;
      case 'link':
        links.push({ href: asWritten(node.url, node, text), text: own(node), ...placesOf(node) });
        break;
      case 'image':
        images.push({
          href: asWritten(node.url, node, text),
          alt: asWritten(node.alt ?? '', node, text),
          ...placesOf(node),
        });
        break;
      case 'linkReference':
        referenced.push({ into: 'links', identifier: node.identifier, text: own(node), node });
        break;
      case 'imageReference':
        referenced.push({ into: 'images', identifier: node.identifier, text: node.alt ?? '', node });
        break;
      case 'html':
        html.push({ text: asWritten(node.value, node, text), place: placeOf(node) });
        break;
      case 'text':
        if (lookForPlaceholders) placeholders.push(...placeholdersIn(node, text));
        break;
      case 'textDirective':
        if (node.name === 'until') claims.push(readClaim(node));
        else marks.push(readMark(node, text));
        break;
      default:
        break;
    }
    if ('children' in node) for (const child of node.children) see(child);
  };
  see(tree);

  for (const { into, identifier, text: words, node } of referenced) {
    const href = definitions.get(identifier);
    const hrefPlace = definitionPlaces.get(identifier);
    if (href === undefined || hrefPlace === undefined) continue;
    if (into === 'links') links.push({ href, text: words, place: placeOf(node), hrefPlace });
    else images.push({ href, alt: words, place: placeOf(node), hrefPlace });
  }
  return { definitions, links, images, marks, claims, html, placeholders };
}

function placeholdersIn(node: Text, text: string): readonly Word[] {
  const [start, end] = rangeOf(node);
  const found: Word[] = [];
  for (const match of text.slice(start, end).matchAll(placeholder)) {
    const at = start + match.index;
    found.push({ text: match[0], place: new TextPlaces(text).between(at, at + match[0].length) });
  }
  return found;
}

function readMark(node: TextDirective, text: string): Mark {
  const label = asWritten(toString(node).trim(), node, text);
  const place = placeOf(node);
  const [start] = rangeOf(node);
  // A label is on the line its mark begins on, unless it is broken over lines; then the mark stands for it.
  const column = place.column + Math.max(0, text.indexOf(label, start) - start);
  const onOneLine = text.startsWith(label, start + column - place.column);
  const labelPlace = { line: place.line, column, endLine: place.line, endColumn: column + label.length };
  return {
    name: node.name as MarkName,
    label,
    place,
    labelPlace: onOneLine ? labelPlace : place,
    ...(isIrreversible(node) ? { irreversible: true } : {}),
  };
}

function readClaim(node: TextDirective): Claim {
  const until = toString(node).trim();
  const date = calendarDate(until);
  return { until, text: claimOf(node), ...(date ? { date } : {}), place: placeOf(node) };
}
