import type { Section } from './body.ts';
import { comparePlaces } from './place.ts';
import type { SectionChanges } from './recorded-sections.ts';
import { inSeries } from './in-series.ts';

/** Those that are there to be shown, in the order of the text. */
export function sectionsIn({ changed, added, renamed }: SectionChanges): readonly Section[] {
  const all = [...changed, ...added, ...renamed.map(({ section }) => section)];
  return all.toSorted((a, b) => comparePlaces(a.place, b.place));
}

/** Completes "Since the review …": `"Procedure" has changed and "Records" is gone`. */
export function changesInWords(changes: SectionChanges | undefined): string {
  if (changes === undefined) {
    return 'the text has changed; the review has no digests of the sections that would tell where';
  }
  const { changed, added, renamed, gone, informative, moved } = changes;
  const said = [
    ...predicate(titles(changed), 'has changed', 'have changed'),
    ...renamed.map(({ section, formerly }) => `"${formerly}" is called "${section.title}"`),
    ...predicate(titles(added), 'is new', 'are new'),
    ...predicate(gone, 'is gone', 'are gone'),
    ...predicate(titles(informative), 'no longer counts', 'no longer count'),
    ...(moved ? ['the sections have changed places'] : []),
  ];
  if (said.length > 0) return inSeries(said);
  return 'the title, a parameter or the text above the first section has changed';
}

function titles(sections: readonly Section[]): readonly string[] {
  return sections.map(({ title }) => title);
}

function predicate(names: readonly string[], one: string, more: string): readonly string[] {
  if (names.length === 0) return [];
  return [`${inSeries(names.map((name) => `"${name}"`))} ${names.length === 1 ? one : more}`];
}
