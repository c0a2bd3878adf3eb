import { execFileSync } from 'node:child_process';
import { rules } from '../src/rules/index.ts';
import { policy } from './corpus.ts';
import { fastImportStream, mergesAmong } from './fast-import.ts';
import { planHistory } from './history-corpus.ts';

/** The corpus's policy with all on that reads the history, rules to come included. */
export const historyPolicy = [
  `${policy}adaptive: { ladder: [9 months, 12 months] }`,
  'rules:',
  ...rules.filter(({ reads }) => reads?.includes('history')).map(({ id }) => `  ${id}: error`),
  '',
].join('\n');

/** Makes a repository of so many commits with one `git fast-import`, packs it as a clone is, and checks its end out. */
export function makeRepository(folder: string, size: number, commits: number): void {
  const git = (words: readonly string[], input = ''): void => {
    execFileSync('git', ['-C', folder, ...words], { input, stdio: ['pipe', 'ignore', 'inherit'] });
  };
  const planned = planHistory(size, commits - mergesAmong(commits), historyPolicy);
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet'], fastImportStream(planned));
  git(['repack', '-a', '-d', '--quiet']);
  git(['reset', '--hard', '--quiet']);
}
