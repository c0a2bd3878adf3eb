import type { Element } from 'hast';
import { element } from './element.ts';

/**
 * Behind a point of an onboarding path that begins with a link to a file stands a mark, which no author can write: what
 * is known of that file comes there once all of the base is.
 */
const pending = /<data value="<\^([^">]+)>"><\/data>/g;

export function pendingItem(path: string): Element {
  return element('data', { value: `<^${encodeURIComponent(path)}>` }, []);
}

/** The text of a path in pieces, and behind each but the last the file that its last point leads to. */
export function piecesOf(html: string): readonly { readonly html: string; readonly leadsTo?: string }[] {
  const pieces: { readonly html: string; readonly leadsTo?: string }[] = [];
  let from = 0;
  for (const found of html.matchAll(pending)) {
    pieces.push({ html: html.slice(from, found.index), leadsTo: decodeURIComponent(found[1]!) });
    from = found.index + found[0].length;
  }
  return [...pieces, { html: html.slice(from) }];
}
