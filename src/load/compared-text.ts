import { resolve } from 'node:path';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { LocalVersion } from '../model/local-version.ts';
import type { Sop } from '../model/sop.ts';
import { ReviewedTexts } from '../parse/reviewed-version.ts';
import { fileVersions } from './versions.ts';

/**
 * The SOP as it was when a local version was last compared with it; undefined when that text was never committed, or
 * still holds. There must be a whole history to read.
 */
export async function loadComparedText(
  root: string,
  { policy }: Pick<KnowledgeBase, 'policy'>,
  sop: Sop,
  local: LocalVersion,
): Promise<Sop | undefined> {
  const { baseDigest } = local;
  if (baseDigest === undefined) return undefined;
  const texts = new ReviewedTexts({ sops: [sop], locals: [local], policy });
  for await (const version of fileVersions(resolve(root), new Set([sop.file]), policy.timeZone)) {
    texts.add(version);
    const found = texts.byDigest().get(baseDigest);
    if (found) return found;
  }
  return undefined;
}
