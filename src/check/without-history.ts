import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { RuleSetting } from '../model/policy.ts';
import type { Rule } from '../rules/define-rule.ts';
import { rulesThatNeedHistory } from './configure.ts';

/** The base with the rules turned off that cannot judge without the history in git. */
export function withoutHistory(base: KnowledgeBase, rules: readonly Rule[]): KnowledgeBase {
  const off = rulesThatNeedHistory(rules, base.policy).map((id): readonly [string, RuleSetting] => [
    id,
    { severity: 'off', options: {} },
  ]);
  return { ...base, policy: { ...base.policy, rules: new Map([...base.policy.rules, ...off]) } };
}
