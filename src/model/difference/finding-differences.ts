import type { Finding } from '../finding.ts';

/** What a change does to the findings that count. */
export interface FindingDifferences {
  readonly introduced: readonly Finding[];
  readonly resolved: readonly Finding[];
}

/**
 * A finding is the same by its fingerprint, or when the same rule says the same of the same file: words that moved to
 * another line of it, or a file that moved, are no news. `moved` are the new paths of files by their former ones.
 */
export function findingDifferences(
  before: readonly Finding[],
  after: readonly Finding[],
  moved: ReadonlyMap<string, string>,
): FindingDifferences {
  const saidBefore = (finding: Finding): string => said({ ...finding, file: moved.get(finding.file) ?? finding.file });
  return {
    introduced: without(after.filter(counts), before.filter(counts), said, saidBefore),
    resolved: without(before.filter(counts), after, saidBefore, said),
  };
}

function counts({ status }: Finding): boolean {
  return status === 'new';
}

function said({ rule, file, message }: Finding): string {
  return JSON.stringify([rule, file, message]);
}

type Words = (finding: Finding) => string;

/** Those that are not among the others; each of the others stands for one. */
function without(
  findings: readonly Finding[],
  others: readonly Finding[],
  words: Words,
  othersWords: Words,
): readonly Finding[] {
  const prints = new Set(others.map(({ fingerprint }) => fingerprint));
  const left = findings.filter(({ fingerprint }) => !prints.has(fingerprint));
  const own = new Set(findings.map(({ fingerprint }) => fingerprint));
  const waiting = new Map<string, number>();
  for (const other of others) {
    if (own.has(other.fingerprint)) continue;
    const key = othersWords(other);
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  return left.filter((finding) => {
    const key = words(finding);
    const count = waiting.get(key) ?? 0;
    waiting.set(key, count - 1);
    return count <= 0;
  });
}
