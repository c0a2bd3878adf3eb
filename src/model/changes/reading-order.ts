import type { Alignment } from './align.ts';

/** What stands in one version or in both, by its positions there. */
export interface Met {
  readonly before?: number;
  readonly after?: number;
  readonly moved: boolean;
}

/** An alignment as somebody reads it: in the order of the new version, what is gone after what it used to follow. */
export function inReadingOrder({ pairs, added, removed }: Alignment): readonly Met[] {
  const staying = pairs.filter(({ moved }) => !moved);
  const met = [
    ...pairs.map((pair) => ({ key: pair.after, one: pair })),
    ...added.map((after) => ({ key: after, one: { after, moved: false } })),
    ...removed.map((before) => {
      const above = staying.findLast((pair) => pair.before < before)?.after ?? -1;
      return { key: above + 0.5, one: { before, moved: false } };
    }),
  ];
  return met.toSorted((a, b) => a.key - b.key).map(({ one }): Met => one);
}
