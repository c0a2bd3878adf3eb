import type { CalendarDate } from './calendar-date.ts';
import type { WrittenDecision } from './decision/written-table.ts';
import type { Place } from './place.ts';

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The anchor on the page: a GitHub-style slug, unique in the file. */
  readonly id: string;
  readonly place: Place;
}

/** A level-2 heading and all that follows it up to the next one. */
export interface Section {
  readonly title: string;
  readonly id: string;
  readonly place: Place;
  /** Words and structure without formatting: what a digest is taken of. */
  readonly canonical: string;
  /** True when there is nothing below the heading. */
  readonly empty: boolean;
}

export interface Link {
  readonly href: string;
  readonly text: string;
  readonly place: Place;
  /** Where the target itself is written; for a link by reference that is in its definition. */
  readonly hrefPlace: Place;
}

export interface Image {
  readonly href: string;
  readonly alt: string;
  readonly place: Place;
  /** Where the address itself is written. */
  readonly hrefPlace: Place;
}

/** A mark of the step grammar: `:by[role]`, `:auto[tool]`, `:approve[role]`, `:handoff[sop]`, `:takes[10 min]`, `:param[name]`. */
export interface Mark {
  readonly name: MarkName;
  /** What stands in the brackets. */
  readonly label: string;
  readonly place: Place;
  readonly labelPlace: Place;
  /** Id of the innermost step it stands in; absent outside the steps and in decisions. */
  readonly step?: string;
  /** True in a decision: there it is one of several outcomes, and no part of a step. */
  readonly inDecision?: true;
  /** `:auto[tool]{irreversible}`: what is done there cannot be undone. */
  readonly irreversible?: true;
}

export const markNames = ['by', 'auto', 'approve', 'handoff', 'takes', 'param', 'until'] as const;
export type MarkName = (typeof markNames)[number];

export const blockNames = ['decision', 'local'] as const;

/** A top-level or nested item of the ordered lists of the Procedure section. */
export interface Step {
  /** `step-3`, `step-3-2` for the second item below it. */
  readonly id: string;
  /** As printed: `3`, `3.2`. */
  readonly number: string;
  readonly depth: number;
  /** The words of the step's first paragraph. */
  readonly text: string;
  /** Id of the step it is a sub-step of. */
  readonly above?: string;
  readonly place: Place;
}

/** `:until[2026-12-31]{…}`: something that is true up to a day. */
export interface Claim {
  readonly text: string;
  readonly until: string;
  readonly date?: CalendarDate;
  readonly place: Place;
}

/** A list that stands directly in the Procedure section. */
export interface ProcedureList {
  readonly ordered: boolean;
  readonly place: Place;
}

/** `:::local{#id}`: what a location may fill, or how it fills it. */
export interface Slot {
  readonly id?: string;
  /** Of the line that opens it. */
  readonly place: Place;
  readonly canonical: string;
}

/** A `:::block` outside the grammar. */
export interface UnknownBlock {
  readonly name: string;
  readonly place: Place;
}

export interface RawHtml {
  readonly text: string;
  readonly place: Place;
}

/** A word of prose that stands for something still to be written; code and URLs are left out. */
export interface Word {
  readonly text: string;
  readonly place: Place;
}

/** What the rules need to know of a Markdown body. Facts only: no tree, so that ten thousand of them fit in memory. */
export interface Body {
  /** One-based line of the first line after the frontmatter. */
  readonly firstLine: number;
  readonly headings: readonly Heading[];
  /** Canonical text of what stands before the first level-2 heading. */
  readonly preamble: string;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly steps: readonly Step[];
  readonly procedureLists: readonly ProcedureList[];
  readonly marks: readonly Mark[];
  readonly decisions: readonly WrittenDecision[];
  readonly slots: readonly Slot[];
  readonly claims: readonly Claim[];
  readonly html: readonly RawHtml[];
  readonly unknownBlocks: readonly UnknownBlock[];
  readonly placeholders: readonly Word[];
  /** Every id a link may end in: headings, steps and decisions. */
  readonly anchors: ReadonlySet<string>;
}
