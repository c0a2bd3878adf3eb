import type { CalendarDate } from './calendar-date.ts';
import { guessDates } from './guess-date.ts';
import type { Review, Sop, WrittenDate } from './sop.ts';

/** Who a commit says somebody is. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly hash: string;
  readonly author: Identity;
  /** The day on which the author wrote it, in the policy's time zone. */
  readonly day: CalendarDate;
  readonly subject: string;
  /** Who its `Reviewed-by:` trailers name. */
  readonly reviewedBy: readonly Identity[];
}

/** One commit's state of an SOP's file, as far as reviews are concerned. */
export interface Version {
  readonly commit: Commit;
  readonly reviewed?: WrittenDate;
  readonly review?: Review;
  /** True when the commit changed the review and nothing else of the file. */
  readonly onlyReview: boolean;
  /**
   * True when the commit gave the review before it another digest and changed nothing that is reviewed but the
   * addresses of links, as `sop move` and `sop fix` do: it brought no review.
   */
  readonly carriesReview: boolean;
}

/** What git knows of the SOPs that are there today: by file, newest version first; renames are followed. */
export interface History {
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  /** Of SOPs that have changed since a review or a comparison recorded a digest: the former text by that digest, where a commit has it. */
  readonly reviewed?: ReadonlyMap<string, Sop>;
}

/** The versions of a file, newest first; none for a file that was never committed. */
export function versionsOf(history: History, file: string): readonly Version[] {
  return history.versions.get(file) ?? [];
}

/**
 * The commit that brought the review that a file states now: its first version with the same day, person and digest,
 * or with the digest that was carried over from there.
 */
export function introducedBy(
  versions: readonly Version[],
  reviewed: string | undefined,
  review: Review | undefined,
): Version | undefined {
  let stated: Stated = {
    ...(reviewed === undefined ? {} : { reviewed: { text: reviewed } }),
    ...(review && { review }),
  };
  let brought: Version | undefined;
  for (const [index, version] of versions.entries()) {
    if (!isSameAct(version, stated) || version.review?.digest !== stated.review?.digest) break;
    brought = version;
    if (version.carriesReview) stated = versions[index + 1] ?? version;
  }
  return brought;
}

type Stated = Pick<Version, 'reviewed' | 'review'>;

/** True when two versions state a review by the same person on the same day. */
export function isSameAct(a: Stated, b: Stated): boolean {
  return a.review?.by === b.review?.by && dayIn(a) === dayIn(b);
}

/** The day however it is written; the words where they leave a doubt. */
function dayIn({ reviewed }: Stated): string | undefined {
  if (reviewed === undefined) return undefined;
  const [day, ...others] = guessDates(reviewed.text);
  return day === undefined || others.length > 0 ? reviewed.text : day;
}
