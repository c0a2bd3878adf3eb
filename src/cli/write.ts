import { forgetKnowledgeBase } from '../load/knowledge-base.ts';
import { writeFiles } from '../load/write-files.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { OpenedBase } from './base.ts';
import { codeownersRemark } from './codeowners-remark.ts';
import type { Io } from './io.ts';
import { say } from './output.ts';

/** Texts by path, the base they make, and which file a new one was before. */
interface Written {
  readonly texts: ReadonlyMap<string, string>;
  readonly after: KnowledgeBase;
  readonly moved?: ReadonlyMap<string, string>;
}

/** Writes texts below the root, all or none; says what was done, and what outside the root does not fit it any more. */
export async function write(
  { texts, after, moved }: Written,
  done: string,
  { root, today }: OpenedBase,
  io: Io,
): Promise<void> {
  writeFiles(root.absolute, texts, moved);
  forgetKnowledgeBase(root.absolute);
  say(io, done);
  const remark = await codeownersRemark(after, root, today);
  if (remark !== undefined) say(io, remark);
}
