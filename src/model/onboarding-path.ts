import type { Body } from './body.ts';
import type { Interval } from './interval.ts';
import type { Located } from './place.ts';
import type { Problem } from './problem.ts';
import type { Review, Sop, SopId, WrittenDate } from './sop.ts';

/** An onboarding path: milestones (its headings), each a list of SOPs in the order to learn them. */
export interface OnboardingPath extends Located {
  readonly kind: 'path';
  readonly id: string;
  readonly hasFrontmatter: boolean;
  readonly given: ReadonlySet<string>;
  readonly unusable: ReadonlySet<string>;
  readonly title: string;
  readonly summary?: string;
  readonly role?: string;
  readonly owner?: string;
  readonly deputy?: string;
  readonly reviewed?: WrittenDate;
  readonly review?: Review;
  readonly reviewEvery?: Interval;
  readonly problems: readonly Problem[];
  readonly body: Body;
}

/** What a path is called among all that has a review of its own: `paths/new-baker`, as its file. */
export function reviewableIdOf({ id }: Pick<OnboardingPath, 'id'>): string {
  return `paths/${id}`;
}

/**
 * A path as an SOP, for what is asked of both: who owns it, and whether its review holds. It says nothing of risk,
 * and a newcomer who learns the wrong things is no small matter: the policy's interval is the one for medium.
 */
export function pathAsSop(path: OnboardingPath): Sop {
  const { role } = path;
  return {
    ...path,
    kind: 'sop',
    id: reviewableIdOf(path) as SopId,
    department: 'paths',
    risk: 'medium',
    status: 'active',
    kpis: [],
    roles: role === undefined ? [] : [role],
    tools: [],
    aliases: [],
    params: [],
  };
}
