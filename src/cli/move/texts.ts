import { carriedReviews } from '../../edit/carry-review.ts';
import { movedFiles, type Move } from '../../edit/move/plan.ts';
import { rewritten, type Rewrite } from '../../edit/rewrite.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { baseWith } from '../../parse/knowledge-base.ts';

interface Moved {
  /** Texts by the path they will have. */
  readonly texts: ReadonlyMap<string, string>;
  /** The path that a file had, by the one it will have. */
  readonly from: ReadonlyMap<string, string>;
  readonly reviews: readonly Rewrite[];
  /** The base as it will be. */
  readonly base: KnowledgeBase;
}

/** What the files will say after a move, with the reviews that hold on. */
export function textsAfter(base: KnowledgeBase, move: Move, rewrites: readonly Rewrite[]): Moved {
  const paths = movedFiles(base, move);
  const changed = rewritten(base.sources, rewrites);
  // A file may move without a word of it changing.
  const all = new Map([...[...paths.keys()].map((path) => [path, base.sources.get(path) ?? ''] as const), ...changed]);
  const texts = new Map([...all].map(([path, text]) => [paths.get(path) ?? path, text]));
  const gone = new Set(paths.keys());
  const moved = baseWith(base, texts, { gone });
  const reviews = carriedReviews({ before: base, after: moved, rewrites, moved: paths });
  const whole = new Map([...texts, ...rewritten(moved.sources, reviews)]);
  return {
    texts: whole,
    from: new Map([...paths].map(([from, to]) => [to, from])),
    reviews,
    base: reviews.length === 0 ? moved : baseWith(base, whole, { gone }),
  };
}
