import { check, type Circumstances, type Since } from '../check/check.ts';
import { rulesThatNeedCodeowners } from '../check/configure.ts';
import { addCodeowners } from '../load/codeowners.ts';
import { changedSince, commonAncestor, loadKnowledgeBaseAt } from '../load/revision.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Rule } from '../rules/define-rule.ts';

/**
 * What has changed since the work left a branch, a tag or a commit, and what was found there on the same day, by
 * the same rules: what a change of the policy brings about is the doing of that change.
 */
export async function changeSince(
  ref: string,
  root: string,
  { policy }: Pick<KnowledgeBase, 'policy'>,
  rules: readonly Rule[],
  circumstances: Circumstances,
): Promise<Since> {
  const ancestor = await commonAncestor(root, ref);
  const asking = rulesThatNeedCodeowners(rules, policy);
  const old = await addCodeowners(root, await loadKnowledgeBaseAt(root, ancestor), asking, ancestor);
  const before = check({ ...old, policy: { ...old.policy, rules: policy.rules } }, rules, circumstances);
  return {
    touched: await changedSince(root, ancestor),
    before: new Set(before.findings.map(({ fingerprint }) => fingerprint)),
  };
}
