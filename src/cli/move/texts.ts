import { carriedReviews } from '../../edit/carry-review.ts';
import type { Move } from '../../edit/move/plan.ts';
import { rewritten, type Rewrite } from '../../edit/rewrite.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { baseWith } from '../../parse/knowledge-base.ts';

interface Moved {
  /** Texts by the path they will have. */
  readonly texts: ReadonlyMap<string, string>;
  readonly reviews: readonly Rewrite[];
  /** The base as it will be. */
  readonly base: KnowledgeBase;
}

/** What the files will say after a move, with the reviews that hold on. */
export function textsAfter(base: KnowledgeBase, { sop, file }: Move, rewrites: readonly Rewrite[]): Moved {
  const pathNow = (path: string): string => (path === sop.file ? file : path);
  const texts = new Map([...rewritten(base.sources, rewrites)].map(([path, text]) => [pathNow(path), text]));
  const gone = new Set([sop.file]);
  const moved = baseWith(base, texts, { gone });
  const reviews = carriedReviews({ before: base, after: moved, rewrites, moved: { from: sop.file, to: file } });
  const whole = new Map([...texts, ...rewritten(moved.sources, reviews)]);
  return { texts: whole, reviews, base: reviews.length === 0 ? moved : baseWith(base, whole, { gone }) };
}
