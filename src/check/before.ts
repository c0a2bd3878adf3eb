import { ConfigurationError } from '../model/configuration-error.ts';
import type { Finding } from '../model/finding.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Policy } from '../model/policy.ts';

/**
 * What is found in a state of a base before a change, by its own policy, so that what a change of the policy brings
 * about is the doing of that change; by the settings of the later one where its own name what this version does not
 * know.
 */
export function foundBefore(
  before: KnowledgeBase,
  { rules }: Pick<Policy, 'rules'>,
  judge: (base: KnowledgeBase) => readonly Finding[],
): readonly Finding[] {
  try {
    return judge(before);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return judge({ ...before, policy: { ...before.policy, rules } });
  }
}
