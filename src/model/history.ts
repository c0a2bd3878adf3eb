import type { CalendarDate } from './calendar-date.ts';
import type { Review, WrittenDate } from './sop.ts';

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
}

/** What git knows of the SOPs that are there today: by file, newest version first; renames are followed. */
export interface History {
  readonly versions: ReadonlyMap<string, readonly Version[]>;
}

/** The versions of a file, newest first; none for a file that was never committed. */
export function versionsOf(history: History, file: string): readonly Version[] {
  return history.versions.get(file) ?? [];
}

/** The commit that brought the review that a file states now: its first version with the same day, person and digest. */
export function introducedBy(
  versions: readonly Version[],
  reviewed: string | undefined,
  review: Review | undefined,
): Version | undefined {
  const after = versions.findIndex((version) => !isSame(version, reviewed, review));
  return versions[(after < 0 ? versions.length : after) - 1];
}

function isSame(version: Version, reviewed: string | undefined, review: Review | undefined): boolean {
  return (
    version.reviewed?.text === reviewed &&
    version.review?.by === review?.by &&
    version.review?.digest === review?.digest
  );
}
