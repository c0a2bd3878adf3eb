import type { CalendarDate } from '../model/calendar-date.ts';
import type { Freshness, ReviewDays } from '../model/freshness.ts';
import type { Risk, Status } from '../model/sop.ts';
import type { LinkView, PartyView } from './link-views.ts';
import type { MapView } from './map-views.ts';

export type * from './link-views.ts';
export type * from './map-views.ts';

export interface SiteView {
  readonly title: string;
  readonly summary?: string;
  /** The day everything was judged on. */
  readonly asOf: CalendarDate;
  /** True when the policy froze that day: the sample. Then browsers do not judge again by their own clock. */
  readonly frozen: boolean;
  readonly timeZone: string;
  /** Web address of the repository. */
  readonly repository?: string;
  readonly departments: readonly DepartmentSummary[];
  /** Of the procedures in force: active and on trial. Drafts and retired ones need no review and are left out. */
  readonly counts: { readonly sops: number; readonly fresh: number };
  /** A few searches to show what the box understands. */
  readonly searchExamples: readonly string[];
}

export interface DepartmentSummary extends LinkView {
  readonly id: string;
  readonly summary?: string;
  /** Procedures in force: active and on trial. */
  readonly count: number;
  /** How many of those are fresh. */
  readonly fresh: number;
}

/**
 * Freshness at build; `days` lets the browser judge again by the same function. Drafts and retired
 * procedures need no review: they have no days and count as unreviewed, so look at the status first.
 */
export interface FreshnessView {
  readonly state: Freshness;
  readonly reviewed?: CalendarDate;
  readonly days?: ReviewDays;
}

/** One row in a list of SOPs. */
export interface SopRow extends LinkView {
  readonly id: string;
  readonly summary?: string;
  readonly department: LinkView;
  readonly owner?: PartyView;
  readonly risk: Risk;
  readonly status: Status;
  readonly freshness: FreshnessView;
}

export interface KpiView {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly target?: number;
  readonly better?: 'lower' | 'higher';
  /** The last readings, oldest first, averaged over locations. */
  readonly recent: readonly { readonly date: CalendarDate; readonly value: number }[];
}

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  /** For the procedure: how many steps. */
  readonly steps?: number;
}

/** What performing the procedure asks for, as its steps say. */
export interface EffortView {
  /** `about 12 min`, or `at least 12 min` where some steps do not say. */
  readonly time?: string;
  /** The part of it in which nobody is needed: `5 min`. */
  readonly unattended?: string;
  readonly manual: number;
  readonly automated: number;
  readonly approvals: number;
  readonly handoffs: number;
  /** Titles of the people and roles who do or approve a step, where that says more than the roles of the SOP. */
  readonly involved: readonly string[];
}

/** Whether a location does an SOP as all do, its own way, or its own way beside a text that has changed since. */
export type Standing = 'same' | 'adapted' | 'behind';

/** A location where an SOP holds, and the page to read there. */
export interface PlaceLink extends LinkView {
  readonly id: string;
  readonly standing: Standing;
  /** True when this page is the one of that location and of no other. */
  readonly current: boolean;
}

/** Something that a location does its own way: a value, or the text of a slot, which is on the page. */
export type Adapted =
  | { readonly title: string; readonly here: string; readonly elsewhere: string }
  | { readonly title: string; readonly href: string };

/** What sets the page of a location apart from the one that holds everywhere else. */
export interface LocalView {
  /** Id of the location. */
  readonly location: string;
  readonly place: string;
  readonly general: LinkView;
  /** The text that all share is reviewed on its own. */
  readonly generalFreshness: FreshnessView;
  readonly generalOwner?: PartyView;
  readonly adapted: readonly Adapted[];
  /** What of the text that all share has changed since the location compared the two: completes "since then". */
  readonly behind?: string;
}

/** What a trial is to show, and what was measured. */
export interface PilotView {
  readonly ends?: CalendarDate;
  /** `Queue wait at most 4 minutes`; as it was written where it is no number of a KPI. */
  readonly expect?: string;
  /** The newest reading, at the locations of the trial. */
  readonly measured?: {
    readonly value: number;
    readonly unit?: string;
    readonly date: CalendarDate;
    readonly met: boolean;
  };
}

export interface SopPageView extends SopRow {
  /** Sanitized HTML of the body; headings and steps carry the ids that links were checked against. */
  readonly html: string;
  readonly deputy?: PartyView;
  readonly escalateTo?: PartyView;
  /** `6 months` */
  readonly interval: string;
  readonly reviewedBy?: LinkView;
  readonly reviewNote?: string;
  /** First six characters of the digest of the normative text. */
  readonly digest: string;
  readonly kpis: readonly KpiView[];
  readonly roles: readonly string[];
  readonly tools: readonly string[];
  /** Titles; absent: everywhere. */
  readonly locations?: readonly string[];
  /** Where it holds; absent where it is the same everywhere. */
  readonly places?: readonly PlaceLink[];
  /** On the page of one location. */
  readonly local?: LocalView;
  readonly steps: number;
  readonly effort: EffortView;
  readonly contents: readonly ContentsEntry[];
  readonly aliases: readonly string[];
  readonly editHref?: string;
  readonly replacedBy?: LinkView;
  readonly pilot?: PilotView;
  /** Path below the content root. */
  readonly file: string;
  /** Neighbours within the department, by title; retired procedures are passed over. */
  readonly previous?: LinkView;
  readonly next?: LinkView;
  /** SOPs that link here: the first few by title, so that a page does not grow with the corpus. */
  readonly linkedFrom: readonly LinkView[];
  readonly linkedFromCount: number;
}

/** Which location does what its own way. */
export interface LocationsView {
  /** How many of the procedures in force that hold there are in which state. */
  readonly locations: readonly ({ readonly id: string; readonly title: string } & Readonly<Record<Standing, number>>)[];
  /** Those of which a location may do something its own way; a cell for each location, nothing where the SOP does not hold. */
  readonly sops: readonly (SopRow & { readonly cells: readonly (StandingCell | undefined)[] })[];
  /** How many are the same wherever they hold, by their text. */
  readonly others: number;
}

export interface StandingCell {
  readonly standing: Standing;
  /** The page of that location, where it has one. */
  readonly href?: string;
}

export interface DepartmentPageView extends DepartmentSummary {
  /** By title, retired ones last. */
  readonly sops: readonly SopRow[];
}

export interface PersonPageView extends LinkView {
  readonly id: string;
  readonly team?: string;
  readonly email?: string;
  readonly holds: readonly string[];
  readonly left?: CalendarDate;
  /** What this person owns, in person or through a role, soonest due first. */
  readonly owns: readonly SopRow[];
  readonly deputizes: readonly SopRow[];
}

export interface PathSummary extends LinkView {
  readonly id: string;
  readonly summary?: string;
  /** Title of the role it leads into. */
  readonly role?: string;
  readonly owner?: PartyView;
}

export interface PathPageView extends PathSummary {
  readonly freshness: FreshnessView;
  /** The text in pieces. Some end behind a point that leads to an SOP. */
  readonly pieces: readonly PathPiece[];
  /** How many SOPs it leads to, each counted once. */
  readonly count: number;
}

export interface PathPiece {
  /** Sanitized HTML that begins and ends anywhere in the text. */
  readonly html: string;
  readonly item?: PathItem;
}

/** What a learner sees of an SOP on the way to a role. */
export interface PathItem extends SopRow {
  /** First six characters of the digest of the normative text: what was read, when it was. */
  readonly digest: string;
  readonly readingMinutes: number;
  /** `about 12 min` to do it. */
  readonly time?: string;
  readonly steps: number;
}

export interface HomeView {
  readonly site: SiteView;
  /** Overdue first, then due, then never reviewed; the first dozen. */
  readonly attention: readonly SopRow[];
  readonly attentionCount: number;
  /** The next one that comes due. */
  readonly nextDue?: SopRow;
  readonly paths: readonly PathSummary[];
  /** Reviewed last, newest first. */
  readonly reviewedLately: readonly SopRow[];
}

/** One file below `/files/`: a picture or an attachment of the content folder. */
export interface FileView {
  /** Path below the content root. */
  readonly file: string;
  readonly href: string;
}

/** One record of the search index. */
export interface SearchDocument {
  readonly href: string;
  readonly title: string;
  readonly summary?: string;
  /** Sanitized HTML of the body; ids of headings and steps become places a result can point to. */
  readonly html: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: Readonly<Record<string, string>>;
  readonly meta: Readonly<Record<string, string>>;
}

/** All that is published of one knowledge base on one day. */
export interface SiteViews {
  readonly view: SiteView;
  readonly home: HomeView;
  readonly sopPages: readonly SopPageView[];
  /** Those of local versions. */
  readonly localPages: readonly SopPageView[];
  readonly locations: LocationsView;
  readonly map: MapView;
  readonly departments: readonly DepartmentPageView[];
  readonly people: readonly PersonPageView[];
  readonly paths: readonly PathPageView[];
  readonly files: readonly FileView[];
  readonly searchDocuments: readonly SearchDocument[];
}
