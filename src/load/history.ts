import { resolve } from 'node:path';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { History } from '../model/history.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { HistoryReader } from '../parse/history.ts';
import { ReviewedTexts } from '../parse/reviewed-version.ts';
import { gitText } from './git.ts';
import { fileVersions } from './versions.ts';

/**
 * What git knows of the SOPs of a base: one run for the commits, one for the texts, both streamed.
 * `askedBy` are the rules and settings that need it; without any, git is not even looked for. Throws a ConfigurationError
 * where there is no history to read or only the end of one.
 */
export async function loadHistory(
  root: string,
  base: KnowledgeBase,
  askedBy: readonly string[],
): Promise<History | undefined> {
  if (askedBy.length === 0) return undefined;
  const known = read.get(base.sources) ?? readHistory(root, base, askedBy);
  read.set(base.sources, known);
  return known;
}

/** By the texts of a base, so that rules and intervals that both ask have git read once. */
const read = new WeakMap<KnowledgeBase['sources'], Promise<History>>();

async function readHistory(root: string, base: KnowledgeBase, askedBy: readonly string[]): Promise<History> {
  const folder = resolve(root);
  await requireWholeHistory(folder, askedBy);
  const wanted = new Set([...base.sops, ...base.unreadable].map(({ file }) => file));
  const reader = new HistoryReader(base.policy);
  const reviewed = new ReviewedTexts(base);
  for await (const version of fileVersions(folder, wanted, base.policy.timeZone)) {
    reader.add(version);
    reviewed.add(version);
  }
  return { ...reader.history(), reviewed: reviewed.byDigest() };
}

async function requireWholeHistory(folder: string, askedBy: readonly string[]): Promise<void> {
  const trouble = await troubleWithHistory(folder);
  if (trouble === undefined) return;
  const asked = `The policy asks for ${askedBy.join(', ')}, which read the history in git`;
  throw new ConfigurationError(
    trouble.kind === 'none'
      ? `${asked}, and there is none: ${trouble.said} Turn them off in policy.yaml, or check inside the repository.`
      : `${asked}, and this clone holds only the end of it. ${unshallow}`,
  );
}

/** What to do about a clone without its history. */
export const unshallow =
  'Run git fetch --unshallow; in GitHub Actions, give actions/checkout the setting fetch-depth: 0.';

type HistoryTrouble = { readonly kind: 'none'; readonly said: string } | { readonly kind: 'shallow' };

/** What keeps the whole history of a folder from being read; undefined when nothing does. */
export async function troubleWithHistory(folder: string): Promise<HistoryTrouble | undefined> {
  try {
    const shallow = await gitText(resolve(folder), ['rev-parse', '--is-shallow-repository']);
    if (shallow === 'true') return { kind: 'shallow' };
  } catch (error) {
    return { kind: 'none', said: (error as Error).message.replace(/\.?$/, '.') };
  }
  try {
    await gitText(resolve(folder), ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return undefined;
  } catch {
    return { kind: 'none', said: 'Nothing is committed yet.' };
  }
}
