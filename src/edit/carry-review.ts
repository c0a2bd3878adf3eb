import { digestOf, sectionDigests } from '../model/digest.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { reviewables } from '../model/reviewables.ts';
import type { Located, PathInData } from '../model/place.ts';
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
  const { before, after, rewrites } = change;
  const then = new Map(reviewables(before).map((one) => [one.file, one]));
  const pathThen = new Map([...(change.moved ?? [])].map(([from, to]) => [to, from]));
  const { informative } = after.policy.sections;
  return reviewables(after).flatMap((sop) => {
    const file = pathThen.get(sop.file) ?? sop.file;
    const old = then.get(file);
    const own = rewrites.filter((rewrite) => rewrite.file === file);
    if (old === undefined || own.length === 0 || !saysTheSame(old, sop, own, change)) return [];
    const digests = [digestOf(old, informative), digestOf(sop, informative)] as const;
    const sections = [sectionDigests(old, informative), sectionDigests(sop, informative)] as const;
    return [
      ...carried('review', sop, ['review', 'digest'], sop.review?.digest, digests, after),
      ...carried('review', sop, ['review', 'sections'], sop.review?.sections, sections, after),
      // What was compared with the old text was compared with the new one.
      ...after.locals
        .filter(({ sopId }) => sopId === sop.id)
        .flatMap((local) => [
          ...carried('comparison', local, ['base_digest'], local.baseDigest, digests, after),
          ...carried('comparison', local, ['base_sections'], local.baseSections, sections, after),
        ]),
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
  what: 'review' | 'comparison',
  located: Located,
  path: PathInData,
  recorded: string | undefined,
  [before, now]: readonly [string, string],
  { sources }: KnowledgeBase,
): readonly Rewrite[] {
  if (recorded !== before || before === now) return [];
  const { file } = located;
  const place = located.at(...path);
  const text = scalarLike(textAt(sources.get(file) ?? '', place), now);
  const isDigest = String(path.at(-1)).endsWith('digest');
  const told = isDigest ? { before, after: now } : { before: '', after: 'the digests of its sections' };
  return [{ file, what, ...told, edit: { place, text } }];
}
