import type { Anchor, Found } from './engine.ts';

/** A place in a document where the words are. */
export interface Hit {
  /** `Step 4`, or the heading above the words. */
  readonly label: string;
  readonly href: string;
  /** The words around, in pieces, and which of them were looked for. */
  readonly excerpt: readonly { readonly text: string; readonly found: boolean }[];
}

const shownWords = 22;
const stepForm = /^step-(\d+(?:-\d+)*)$/;

/** The best places of a document, in its order. Steps and headings are places; what stands before them all is the summary. */
export function hitsIn(found: Found, most: number): readonly Hit[] {
  const words = found.content.split(/\s+/);
  const places = found.anchors.filter(isPlace).toSorted((a, b) => a.location - b.location);
  const groups = new Map<number, { locations: Set<number>; score: number }>();
  for (const { location, balanced_score } of found.weighted_locations) {
    const at = places.findLastIndex((place) => place.location <= location);
    const group = groups.get(at) ?? { locations: new Set(), score: 0 };
    group.locations.add(location);
    group.score += balanced_score;
    groups.set(at, group);
  }
  // The title and the summary stand above the hits already.
  groups.delete(-1);
  return [...groups]
    .toSorted(([, a], [, b]) => b.score - a.score)
    .slice(0, most)
    .toSorted(([a], [b]) => a - b)
    .map(([at, { locations }]) => {
      const place = places[at]!;
      const end = places[at + 1]?.location ?? words.length;
      const heading = stepForm.test(place.id) ? 0 : place.text.split(/\s+/).length;
      const start = Math.min(...locations) < place.location + heading ? place.location : place.location + heading;
      return { label: label(place), href: `${found.url}#${place.id}`, excerpt: excerpt(words, locations, start, end) };
    });
}

function isPlace({ element, id, text }: Anchor): boolean {
  return stepForm.test(id) || (/^h[2-6]$/.test(element) && text.trim() !== '');
}

function label({ id, text }: Anchor): string {
  const step = stepForm.exec(id)?.[1];
  return step === undefined ? text.trim() : `Step ${step.replaceAll('-', '.')}`;
}

function excerpt(words: readonly string[], locations: ReadonlySet<number>, from: number, to: number): Hit['excerpt'] {
  const first = Math.min(...locations);
  const start = Math.max(from, Math.min(first - 6, to - shownWords));
  const end = Math.min(to, start + shownWords);
  const pieces: { text: string; found: boolean }[] = [];
  const add = (text: string, found: boolean) => {
    const last = pieces.at(-1);
    if (last && last.found === found) last.text += ` ${text}`;
    else pieces.push({ text, found });
  };
  if (start > from) add('…', false);
  for (let at = start; at < end; at++) add(words[at] ?? '', locations.has(at));
  if (end < to) add('…', false);
  return pieces;
}
