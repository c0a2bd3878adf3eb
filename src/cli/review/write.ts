import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewEdits, type DoneReview } from '../../edit/review.ts';
import { applyEdits } from '../../edit/text-edit.ts';
import { forgetKnowledgeBase } from '../../load/knowledge-base.ts';
import { writeFiles } from '../../load/write-files.ts';
import type { Sop } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';

/** Records reviews in their files, all or none. A file that is another by now was not the one that was reviewed. */
export function record(reviews: ReadonlyMap<Sop, DoneReview>, { base, root }: OpenedBase): void {
  const texts = new Map<string, string>();
  for (const [sop, review] of reviews) {
    const source = base.sources.get(sop.file) ?? '';
    if (readFileSync(join(root.absolute, sop.file), 'utf8').replace(/^\uFEFF/, '') !== source) {
      throw new Cannot(
        `${root.prefix}${sop.file} has changed while the review was recorded; nothing was written.`,
        'Run sop review again to see what it says now.',
      );
    }
    texts.set(sop.file, applyEdits(source, reviewEdits(sop, base.policy, review)));
  }
  writeFiles(root.absolute, texts);
  forgetKnowledgeBase(root.absolute);
}
