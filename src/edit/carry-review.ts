import { digestOf, sectionDigests } from '../model/digest.ts';
import { indexOf } from '../model/base-index.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sop } from '../model/sop.ts';
import { hasSameEnd, type Ends } from './same-end.ts';
import type { Rewrite } from './rewrite.ts';
import { textAt } from './text-edit.ts';
import { scalarLike } from './yaml-scalar.ts';

/** A base before rewrites and after them. */
interface Change extends Ends {
  /** All of them, with places in the texts before. */
  readonly rewrites: readonly Rewrite[];
}

/**
 * Lets reviews hold on where a link is only written otherwise. The digest takes in where links lead, so that nobody
 * sends readers elsewhere unseen; but a link that leads to the very page it led to prescribes nothing new. So the
 * digest of a review becomes the new text's when it was the old text's, when title and parameters are as before, and
 * when each rewrite of the text is the address of a page, file or SOP that is the same before and after. In every
 * other case it stays as it is, and a check says that the text has changed since its review. Who reviewed, on which
 * day and what they noted is never touched.
 */
export function carriedReviews(change: Change): readonly Rewrite[] {
  const { before, after, moved, rewrites } = change;
  return after.sops.flatMap((sop) => {
    const file = sop.file === moved?.to ? moved.from : sop.file;
    const old = indexOf(before).pageByFile.get(file);
    const own = rewrites.filter((rewrite) => rewrite.file === file);
    if (old?.kind !== 'sop' || own.length === 0 || !saysTheSame(old, sop, own, change)) return [];
    const { informative } = after.policy.sections;
    return [
      ...carried('digest', sop, digestOf(old, informative), digestOf(sop, informative), after),
      ...carried('sections', sop, sectionDigests(old, informative), sectionDigests(sop, informative), after),
    ];
  });
}

function saysTheSame(old: Sop, now: Sop, rewrites: readonly Rewrite[], ends: Ends): boolean {
  const inText = rewrites.filter(({ edit }) => edit.place.line >= old.body.firstLine);
  return (
    old.title === now.title &&
    JSON.stringify(old.params) === JSON.stringify(now.params) &&
    inText.every((rewrite) => hasSameEnd(rewrite, old, now, ends))
  );
}

function carried(
  field: 'digest' | 'sections',
  sop: Sop,
  before: string,
  now: string,
  { sources }: KnowledgeBase,
): readonly Rewrite[] {
  if (sop.review?.[field] !== before || before === now) return [];
  const place = sop.at('review', field);
  const text = scalarLike(textAt(sources.get(sop.file) ?? '', place), now);
  const told = field === 'digest' ? { before, after: now } : { before: '', after: 'the digests of its sections' };
  return [{ file: sop.file, what: 'review', ...told, edit: { place, text } }];
}
