import type { Directory } from './directory.ts';
import type { Commit, Version } from './history.ts';
import { isPerson } from './identity.ts';
import { isSameEvidence, isSameReview } from './review-dates.ts';
import type { Review, WrittenDate } from './sop.ts';

/** What is strange about a recorded review. */
export type Oddity =
  /** Earlier than the review before it. */
  | 'backwards'
  /** Later than the day on which it was committed. */
  | 'future'
  /** The commit moved the date and brought no evidence that was not there before. */
  | 'date only'
  /** Neither written by the reviewer nor confirmed by a trailer of the commit. */
  | 'other author';

/** One review as git knows it. */
export interface ReviewRecord {
  readonly reviewed?: WrittenDate;
  readonly review?: Review;
  /** That brought it; absent while it is only in the file. */
  readonly commit?: Commit;
  readonly odd: readonly Oddity[];
}

/** A state of the file: a commit's, or that on disk, which has none. */
type State = Omit<Version, 'commit'> & { readonly commit?: Commit };

/**
 * The reviews that a file has stated, newest first, from its versions and from what stands in it now. Versions that
 * state none are passed over; one that says the same as the version before it, or that carries the review over to where
 * its links lead now, is no new one.
 */
export function reviewRecords(
  versions: readonly Version[],
  now: Pick<Version, 'reviewed' | 'review'>,
  directory: Directory,
): readonly ReviewRecord[] {
  const states: State[] = [];
  for (const state of [{ ...now, onlyReview: false, carriesReview: false }, ...versions]) {
    if (state.reviewed === undefined) continue;
    const newer = states.at(-1);
    if (newer !== undefined && (newer.carriesReview || isSameReview(newer, state))) states.pop();
    states.push(state);
  }
  return states.map((state, index) => {
    const { reviewed, review, commit } = state;
    return {
      ...(reviewed === undefined ? {} : { reviewed }),
      ...(review === undefined ? {} : { review }),
      ...(commit === undefined ? {} : { commit }),
      odd: odditiesOf(state, states[index + 1], directory),
    };
  });
}

function odditiesOf(state: State, before: State | undefined, directory: Directory): readonly Oddity[] {
  const { commit, review } = state;
  const date = state.reviewed?.date;
  const dateBefore = before?.reviewed?.date;
  const reviewer = directory.people.get(review?.by ?? '');
  const odd: Oddity[] = [];
  if (date !== undefined && dateBefore !== undefined && date < dateBefore) odd.push('backwards');
  if (commit !== undefined && date !== undefined && date > commit.day) odd.push('future');
  if (state.onlyReview && (review === undefined || isSameEvidence(review, before?.review))) odd.push('date only');
  if (commit !== undefined && reviewer !== undefined) {
    if (![commit.author, ...commit.reviewedBy].some((identity) => isPerson(reviewer, identity))) {
      odd.push('other author');
    }
  }
  return odd;
}
