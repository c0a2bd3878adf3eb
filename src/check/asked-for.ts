import type { Policy } from '../model/policy.ts';
import type { Rule } from '../rules/define-rule.ts';
import { rulesThatNeedCodeowners, rulesThatNeedHistory } from './configure.ts';

/** The rules that are on and cannot judge by the content folder alone, by what else they need. */
export function askedFor(rules: readonly Rule[], policy: Policy) {
  return { history: rulesThatNeedHistory(rules, policy), codeowners: rulesThatNeedCodeowners(rules, policy) };
}
