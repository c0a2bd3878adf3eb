import type { Body } from './body.ts';
import type { Located } from './place.ts';
import type { Problem } from './problem.ts';
import type { Review, WrittenDate } from './sop.ts';

/** An onboarding path: milestones (its headings), each a list of SOPs in the order to learn them. */
export interface OnboardingPath extends Located {
  readonly kind: 'path';
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly role?: string;
  readonly owner?: string;
  readonly reviewed?: WrittenDate;
  readonly review?: Review;
  readonly problems: readonly Problem[];
  readonly body: Body;
}
