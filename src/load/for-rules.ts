import type { History } from '../model/history.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { addCodeowners } from './codeowners.ts';
import { loadHistory } from './history.ts';

/** By what stands outside the content folder: the rules that are on and read it. */
export interface AskedFor {
  readonly history: readonly string[];
  readonly codeowners: readonly string[];
}

export interface ReadForRules {
  readonly base: KnowledgeBase;
  readonly history: History | undefined;
}

/**
 * What rules ask for besides the content folder, for every visitor alike. Throws a ConfigurationError where
 * something asked for cannot be had.
 */
export async function loadForRules(root: string, base: KnowledgeBase, asked: AskedFor): Promise<ReadForRules> {
  const history = await loadHistory(root, base, asked.history);
  return { base: await addCodeowners(root, base, asked.codeowners), history };
}
