import type { History } from '../model/history.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { withUnchangedReviews } from '../model/unchanged-reviews.ts';

/** Where the policy's intervals adapt, a base with what git knows of its reviews; every other as it is, and git unread. */
export async function adapted(
  root: string,
  base: KnowledgeBase,
  memory: HistoryMemory = new HistoryMemory(),
): Promise<KnowledgeBase> {
  if (base.policy.adaptive === undefined) return base;
  const history = await memory.read(root, base);
  return history === undefined ? base : withUnchangedReviews(base, history);
}

/** For hosts that load again at every keystroke: git is read again when there is a new commit, or another file. */
export class HistoryMemory {
  private standing = '';
  private history: History | undefined;

  async read(root: string, base: KnowledgeBase): Promise<History | undefined> {
    const [{ loadHistory }, { headOf }] = await Promise.all([import('./history.ts'), import('./git.ts')]);
    const standing = [await headOf(root), ...base.sources.keys()].join('\n');
    if (standing !== this.standing) {
      this.history = await loadHistory(root, base, ['adaptive intervals']);
      this.standing = standing;
    }
    return this.history;
  }
}
