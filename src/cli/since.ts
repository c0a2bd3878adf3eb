import { check, type Circumstances, type Since } from '../check/check.ts';
import { foundBefore } from '../check/before.ts';
import { rulesThatNeedCodeowners, rulesThatNeedHistory, withoutRules } from '../check/configure.ts';
import { addCodeowners } from '../load/codeowners.ts';
import { changedSince, commonAncestor, loadKnowledgeBaseAt } from '../load/revision.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Rule } from '../rules/define-rule.ts';

/** What has changed since the work left a branch, a tag or a commit, and what was found there on the same day. */
export async function changeSince(
  ref: string,
  root: string,
  { policy }: Pick<KnowledgeBase, 'policy'>,
  rules: readonly Rule[],
  circumstances: Circumstances,
): Promise<Since> {
  const ancestor = await commonAncestor(root, ref);
  const loaded = await loadKnowledgeBaseAt(root, ancestor);
  const asking = new Set([loaded.policy, policy].flatMap((one) => rulesThatNeedCodeowners(rules, one)));
  const old = await addCodeowners(root, loaded, [...asking], ancestor);
  const before = foundBefore(old, policy, (base) => {
    // The policy of today may have switched off what needs the history, and then it was not read.
    const off = circumstances.history === undefined ? rulesThatNeedHistory(rules, base.policy) : [];
    return check({ ...base, policy: withoutRules(base.policy, off) }, rules, circumstances).findings;
  });
  return {
    touched: await changedSince(root, ancestor),
    before: new Set(before.map(({ fingerprint }) => fingerprint)),
  };
}
