import { reviewEdits, type DoneReview } from '../../edit/review.ts';
import { applyEdits } from '../../edit/text-edit.ts';
import { forgetKnowledgeBase } from '../../load/knowledge-base.ts';
import { writeFiles } from '../../load/write-files.ts';
import type { Sop } from '../../model/sop.ts';
import type { OpenedBase } from '../base.ts';
import { unchangedOnDisk } from '../unchanged-on-disk.ts';

/** Records reviews in their files, all or none. A file that is another by now was not the one that was reviewed. */
export function record(reviews: ReadonlyMap<Sop, DoneReview>, opened: OpenedBase): void {
  const { base, root } = opened;
  const texts = new Map<string, string>();
  for (const [sop, review] of reviews) {
    const source = unchangedOnDisk(sop.file, opened, 'sop review');
    texts.set(sop.file, applyEdits(source, reviewEdits(sop, base.policy, review)));
  }
  writeFiles(root.absolute, texts);
  forgetKnowledgeBase(root.absolute);
}
