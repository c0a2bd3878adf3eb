import type { LinkView, PersonLink } from './link-views.ts';

/** Who hands work to whom. */
export interface MapView {
  /** For Graphviz; absent where there is nothing to draw. */
  readonly handoffs?: string;
  /** True when departments are drawn, since there are too many procedures for one drawing. */
  readonly isOverview: boolean;
  readonly kpis?: string;
  /** The procedures that hand work over or are handed some, by department and title. */
  readonly sops: readonly MapRow[];
  /** How many others there are. */
  readonly others: number;
  readonly approvers: readonly ApproverView[];
  /** How many procedures need an approval. */
  readonly approving: number;
}

export interface MapRow extends LinkView {
  readonly department: LinkView;
  readonly from: readonly LinkView[];
  /** `where` the work leaves: `step 3`, or the name of the table that decides. */
  readonly to: readonly (LinkView & { readonly where: string })[];
  /** How many procedures the text points to, and how many point here. */
  readonly links: number;
  readonly linkedFrom: number;
  readonly kpis: readonly string[];
}

export interface ApproverView {
  readonly title: string;
  /** Those who can approve; nobody else can where it is one. */
  readonly people: readonly PersonLink[];
  readonly sops: readonly LinkView[];
}
