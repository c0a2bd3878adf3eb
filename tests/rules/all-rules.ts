import { fileURLToPath } from 'node:url';
import { readRuleFiles, type RuleFile } from '../../generate/rule-files.ts';

/** Every rule that has a file, whether or not the registry lists it. */
export const ruleFiles: readonly RuleFile[] = await readRuleFiles(
  fileURLToPath(new URL('../../src/rules', import.meta.url)),
);
