import type { Body } from './body.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Interval } from './interval.ts';
import type { Located } from './place.ts';
import type { Problem } from './problem.ts';

/** Path below `sops/` without the extension: `customer-care/refund-an-order`. */
export type SopId = string & { readonly __brand: 'SopId' };

export type Risk = 'low' | 'medium' | 'high';
export type Status = 'draft' | 'pilot' | 'active' | 'retired';

/** A date as the author wrote it, and the date itself when it is one. */
export interface WrittenDate {
  readonly text: string;
  readonly date?: CalendarDate;
}

/** What may come of a review. */
export const outcomes = ['unchanged', 'changed', 'retired'] as const;

/** Evidence of a review, written when the review is recorded. */
export interface Review {
  readonly by?: string;
  readonly outcome?: (typeof outcomes)[number];
  readonly note?: string;
  /** Of the normative text that was reviewed. */
  readonly digest?: string;
  /** Digest of each of its sections: `purpose:3f2a scope:91bc`. */
  readonly sections?: string;
}

export interface Parameter {
  readonly name: string;
  readonly value: number | string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

interface Pilot {
  readonly ends?: WrittenDate;
  readonly expect?: string;
}

/** A standard operating procedure as its file states it. Optional fields are absent in the file, or there and unusable. */
export interface Sop extends Located {
  readonly kind: 'sop';
  readonly id: SopId;
  readonly department: string;
  /** False when the file has no frontmatter at all. */
  readonly hasFrontmatter: boolean;
  /** Canonical names of the fields the author gave a value, usable or not. */
  readonly given: ReadonlySet<string>;
  /** Those of them whose value cannot be taken; `problems` says why, so that no rule has to say it again. */
  readonly unusable: ReadonlySet<string>;
  /** The last part of the id in words when the file gives none. */
  readonly title: string;
  readonly summary?: string;
  readonly owner?: string;
  readonly deputy?: string;
  readonly reviewed?: WrittenDate;
  readonly review?: Review;
  readonly reviewEvery?: Interval;
  /** How many reviews in a row have changed nothing; absent unless the policy's intervals adapt to it. */
  readonly unchangedReviews?: number;
  readonly risk: Risk;
  readonly status: Status;
  readonly kpis: readonly string[];
  readonly roles: readonly string[];
  readonly tools: readonly string[];
  /** Absent: everywhere. */
  readonly locations?: readonly string[];
  readonly escalateTo?: string;
  readonly replacedBy?: string;
  readonly aliases: readonly string[];
  readonly pilot?: Pilot;
  readonly params: readonly Parameter[];
  readonly problems: readonly Problem[];
  readonly body: Body;
}

/** A file that should be an SOP and whose frontmatter cannot be read. It keeps its id, so that links to it are not also reported as dead. */
export interface UnreadableSop extends Located {
  readonly kind: 'unreadable';
  readonly id: SopId;
  readonly problems: readonly Problem[];
}
