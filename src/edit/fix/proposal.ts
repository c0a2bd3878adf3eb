import type { KnowledgeBase } from '../../model/knowledge-base.ts';

/** Words that a finding is about, what it proposes instead, and where. */
export interface Proposal {
  readonly file: string;
  /** Without the quotes they stand in. */
  readonly seen: string;
  readonly meant: string;
}

/** What is to be said against a proposal; undefined when it leaves no doubt. */
export type Doubt = (proposal: Proposal, base: KnowledgeBase) => string | undefined;
