import { acceptEdits } from '../../edit/accept-base.ts';
import { applyEdits } from '../../edit/text-edit.ts';
import { forgetKnowledgeBase } from '../../load/knowledge-base.ts';
import { writeFiles } from '../../load/write-files.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import type { NamedLocal } from '../named-local.ts';
import { unchangedOnDisk } from '../unchanged-on-disk.ts';

/** Records in the file of a local version which text of its SOP it was compared with. */
export function accept({ sop, local }: NamedLocal, opened: OpenedBase): void {
  const { base, root } = opened;
  if (!local.hasFrontmatter || local.problems.length > 0) {
    throw new Cannot(
      `Part of ${root.prefix}${local.file} cannot be read; nothing was written.`,
      `Put that right first; sop check ${root.prefix}${local.file} says how.`,
    );
  }
  const source = unchangedOnDisk(local.file, opened, 'sop local');
  const text = applyEdits(source, acceptEdits(local, sop, base.policy));
  writeFiles(root.absolute, new Map([[local.file, text]]));
  forgetKnowledgeBase(root.absolute);
}
