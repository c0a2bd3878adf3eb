import type { Section } from './body.ts';
import { normativeSections, sectionDigest } from './digest.ts';
import { titleFromSlug } from './sop-id.ts';
import type { Sop } from './sop.ts';

/** What became of the sections since their digests were recorded. `formerly` and `gone` are titles, as far as ids tell them. */
export interface SectionChanges {
  readonly changed: readonly Section[];
  readonly added: readonly Section[];
  /** The same text under another title. */
  readonly renamed: readonly { readonly section: Section; readonly formerly: string }[];
  readonly gone: readonly string[];
  /** There still, but the policy has come to call them informative. */
  readonly informative: readonly Section[];
  /** The same sections in another order. */
  readonly moved: boolean;
}

interface Recorded {
  readonly id: string;
  readonly digest: string;
}

/** Compares the digests that a review has recorded, `purpose:3f2a scope:91bc`, with the sections as they stand. */
export function changesSinceRecorded(
  recorded: string,
  { body }: Pick<Sop, 'body'>,
  informative: readonly string[],
): SectionChanges {
  const then = recorded.split(' ').map(readPair);
  const now = normativeSections(body, informative);
  const thenById = new Map(then.map((one) => [one.id, one]));
  const nowIds = new Set(now.map(({ id }) => id));
  const unmatched = then.filter(({ id }) => !nowIds.has(id));
  const leftOut = body.sections.filter((section) => unmatched.some(({ id }) => id === section.id));
  const fresh = now.filter(({ id }) => !thenById.has(id));
  const renamed = fresh.flatMap((section) => {
    const former = unmatched.find((one) => isUnderNewTitle(section, one));
    return former === undefined ? [] : [{ section, former }];
  });
  return {
    changed: now.filter((section) => {
      const digest = thenById.get(section.id)?.digest;
      return digest !== undefined && !sectionDigest(section).startsWith(digest);
    }),
    added: fresh.filter((section) => !renamed.some((one) => one.section === section)),
    renamed: renamed.map(({ section, former }) => ({ section, formerly: titleFromSlug(former.id) })),
    gone: unmatched
      .filter((one) => !renamed.some(({ former }) => former === one) && !leftOut.some(({ id }) => id === one.id))
      .map(({ id }) => titleFromSlug(id)),
    informative: leftOut,
    moved: unmatched.length + fresh.length === 0 && then.some(({ id }, index) => id !== now[index]?.id),
  };
}

function readPair(pair: string): Recorded {
  const colon = pair.lastIndexOf(':');
  return { id: pair.slice(0, colon), digest: pair.slice(colon + 1) };
}

/** A digest is of the title too, so that with the former title it is the former digest. */
function isUnderNewTitle(section: Section, { id, digest }: Recorded): boolean {
  return sectionDigest({ ...section, title: titleFromSlug(id) }).startsWith(digest);
}
