import { digestOf } from '../model/digest.ts';
import { introducedBy, versionsOf, type Commit, type Version } from '../model/history.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isLocal } from '../model/is-local.ts';
import { isPath } from '../model/is-path.ts';
import { localAsSop } from '../model/local-version.ts';
import { pathAsSop } from '../model/onboarding-path.ts';
import type { Policy } from '../model/policy.ts';
import type { Sop } from '../model/sop.ts';
import { HistoryReader, type FileVersion } from './history.ts';
import { parseMarkdown } from './markdown.ts';
import { readLocalVersion, readPath, readSop } from './page.ts';
import type { SourceFile } from './source-file.ts';

/** The text that the last review of an SOP was of. */
interface ReviewedVersion {
  readonly commit: Commit;
  readonly sop: Sop;
  readonly text: string;
  /** True when its digest is the one the review recorded, and not only the text it was committed with. */
  readonly proven: boolean;
}

/** What git tells of an SOP to whoever reviews it. */
export interface PastOfSop {
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Absent when it was never reviewed, or the reviewed text was never committed. */
  readonly reviewed?: ReviewedVersion;
}

/** From all versions of the SOP's file, newest first. */
export function pastOf(sop: Sop, texts: readonly FileVersion[], policy: Policy): PastOfSop {
  const reader = new HistoryReader(policy);
  for (const version of texts) reader.add(version);
  const versions = versionsOf(reader.history(), sop.file);
  const reviewed = sop.reviewed === undefined ? undefined : reviewedVersion(sop, versions, texts, policy);
  return { versions, ...(reviewed === undefined ? {} : { reviewed }) };
}

/** The newest version with the recorded digest, at or before the commit of the review; else what that commit has. */
function reviewedVersion(
  now: Sop,
  versions: readonly Version[],
  texts: readonly FileVersion[],
  policy: Policy,
): ReviewedVersion | undefined {
  const { reviewed, review } = now;
  const likewise = (version: FileVersion): Sop | undefined => {
    if (isLocal(now)) return localAsSop(readLocalVersion(sourceOf(version)), now);
    return isPath(now) ? pathAsSop(readPath(sourceOf(version), undefined)) : sopOf(version, policy);
  };
  const brought = introducedBy(versions, reviewed?.text, review);
  const start = brought === undefined ? 0 : versions.indexOf(brought);
  for (const version of review?.digest === undefined ? [] : texts.slice(start)) {
    const sop = likewise(version);
    if (sop !== undefined && digestOf(sop, policy.sections.informative) === review?.digest) {
      return { commit: version.commit, sop, text: version.text, proven: true };
    }
  }
  const version = brought === undefined ? undefined : texts[start];
  const sop = version && likewise(version);
  return sop && { commit: version.commit, sop, text: version.text, proven: false };
}

/**
 * Former texts of SOPs that something recorded a digest of: a review, or a local version when it was last compared with
 * its base. Takes versions file by file, newest first; texts that are still the same are not looked for.
 */
export class ReviewedTexts {
  private readonly policy: Policy;
  /** Digests to be found, by file. */
  private readonly wanted: Map<string, Set<string>>;
  private readonly found = new Map<string, Sop>();

  constructor({ sops, locals, policy }: Pick<KnowledgeBase, 'sops' | 'locals' | 'policy'>) {
    this.policy = policy;
    const compared = Map.groupBy(locals, ({ sopId }) => sopId);
    this.wanted = new Map(
      sops.flatMap((sop) => {
        const recorded = [sop.review?.digest, ...(compared.get(sop.id) ?? []).map(({ baseDigest }) => baseDigest)];
        const digests = new Set(recorded.filter((digest) => digest !== undefined));
        if (digests.size > 0) digests.delete(digestOf(sop, policy.sections.informative));
        return digests.size > 0 ? [[sop.file, digests] as const] : [];
      }),
    );
  }

  add(version: FileVersion): void {
    const digests = this.wanted.get(version.file);
    const sop = digests === undefined || digests.size === 0 ? undefined : sopOf(version, this.policy);
    const digest = sop && digestOf(sop, this.policy.sections.informative);
    if (digest === undefined || !digests?.delete(digest)) return;
    this.found.set(digest, sop!);
  }

  byDigest(): ReadonlyMap<string, Sop> {
    return this.found;
  }
}

function sourceOf({ file, text }: FileVersion): SourceFile {
  return { path: file, text: text.replace(/^\uFEFF/, '') };
}

function sopOf(version: FileVersion, policy: Policy): Sop | undefined {
  const source = sourceOf(version);
  const page = readSop(source, parseMarkdown(source.text), policy);
  return page.kind === 'sop' ? page : undefined;
}
