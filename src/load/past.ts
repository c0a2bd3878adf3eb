import { resolve } from 'node:path';
import type { Identity } from '../model/history.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Sop } from '../model/sop.ts';
import type { FileVersion } from '../parse/history.ts';
import { pastOf, type PastOfSop } from '../parse/reviewed-version.ts';
import { gitText } from './git.ts';
import { fileVersions } from './versions.ts';

/** What git tells of some SOPs, by file; there must be a whole history to read. */
export async function loadPast(
  root: string,
  { policy }: Pick<KnowledgeBase, 'policy'>,
  sops: readonly Sop[],
): Promise<ReadonlyMap<string, PastOfSop>> {
  const texts = new Map<string, FileVersion[]>(sops.map(({ file }) => [file, []]));
  for await (const version of fileVersions(resolve(root), new Set(texts.keys()), policy.timeZone)) {
    texts.get(version.file)?.push(version);
  }
  return new Map(sops.map((sop) => [sop.file, pastOf(sop, texts.get(sop.file) ?? [], policy)]));
}

/** Who git will say wrote the next commit in a folder, as far as its settings tell. */
export async function committerIn(root: string): Promise<Identity | undefined> {
  const email = await setting(root, 'user.email');
  return email === '' ? undefined : { name: await setting(root, 'user.name'), email };
}

async function setting(root: string, name: string): Promise<string> {
  try {
    return await gitText(resolve(root), ['config', '--get', name]);
  } catch {
    // Not set, or no git at all: either way it tells nothing.
    return '';
  }
}
