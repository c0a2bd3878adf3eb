import type { ElementContent } from 'hast';
import { element } from './element.ts';

/**
 * A slot waits, as pending links do, until it is known who fills it: it stands between two elements whose values no
 * author can write. A location's page has the location's text in its place.
 */
const pending = /<data value="<#([^">]+)>"><\/data>(.*?)<data value="<#>"><\/data>/gs;
const markers = /<data value="<#[^">]*>"><\/data>/g;

/** The text of a slot between its two markers; one without a name can be filled by nobody, and is text. */
export function pendingSlot(
  id: string | null | undefined,
  children: readonly ElementContent[],
): readonly ElementContent[] {
  if (!id) return children;
  return [
    element('data', { value: `<#${encodeURIComponent(id)}>` }, []),
    ...children,
    element('data', { value: '<#>' }, []),
  ];
}

/** Settles every pending slot of a page; `fill` is given the name of each and its text. */
export function settleSlots(html: string, fill: (id: string, text: string) => string): string {
  const filled = html.replaceAll(pending, (_, id: string, text: string) => fill(decodeURIComponent(id), text));
  // A slot in a slot leaves markers of its own behind.
  return filled.replaceAll(markers, '');
}

/** The text of each slot, and what stands behind the last one: the notes at the foot. */
export function slotsIn(html: string): { readonly texts: ReadonlyMap<string, string>; readonly foot: string } {
  const texts = new Map<string, string>();
  let end = 0;
  for (const found of html.matchAll(pending)) {
    texts.set(decodeURIComponent(found[1]!), found[2]!.replaceAll(markers, '').trim());
    end = found.index + found[0].length;
  }
  return { texts, foot: html.slice(end).replaceAll(markers, '').trim() };
}
