import type { Place } from './place.ts';
import type { Severity } from './policy.ts';

/** Another place that belongs to the matter. */
export interface Related {
  readonly file: string;
  readonly place: Place;
  readonly message: string;
}

/** What a rule says: what is wrong, where, and what would put it right. */
export interface Verdict {
  /** Absent: the file of the page the rule was given. */
  readonly file?: string;
  readonly place: Place;
  /** The value seen and the value expected, in whole sentences. */
  readonly message: string;
  /** What to do; absent: the rule's own remedy. */
  readonly fix?: string;
  readonly related?: readonly Related[];
  /** What is missing or meant, where the words at the place do not tell: it is part of the finding's identity. */
  readonly about?: string;
  /** Texts that could stand at the place instead, best first; an editor offers them. */
  readonly suggestions?: readonly string[];
}

/** A verdict after judgement: severity, standing and identity. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** `new` counts. A waived finding is shown and does not: somebody allowed it for a while. A baselined one is old debt. */
  readonly status: 'new' | 'waived' | 'baselined';
  readonly file: string;
  /** Id of the SOP the file holds. */
  readonly sop?: string;
  readonly place: Place;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** Of a waived finding the last is the waiver. */
  readonly related: readonly Related[];
  readonly suggestions: readonly string[];
  /** Documentation of the rule. */
  readonly url: string;
  /** Identity that survives moved lines: rule, file and the words found. */
  readonly fingerprint: string;
}

/** An entry of a baseline: a finding that was there when a team began to check, and need not be put right today. */
export interface KnownFinding extends Pick<Finding, 'rule' | 'file' | 'fingerprint'> {
  /** As it read when it was taken in; for people. */
  readonly message?: string;
}

export interface Counts {
  readonly sops: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly waived: number;
  readonly baselined: number;
}

export interface Report {
  /** The day that was judged. */
  readonly asOf: string;
  /** True when the policy freezes the day. */
  readonly frozen: boolean;
  readonly root: string;
  readonly counts: Counts;
  /** In one total order: file, line, column, rule. */
  readonly findings: readonly Finding[];
  /** Entries of the baseline for which nothing is found any more, in the whole base. */
  readonly stale: readonly KnownFinding[];
}
