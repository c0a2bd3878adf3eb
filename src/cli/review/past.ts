import { troubleWithHistory, unshallow } from '../../load/history.ts';
import { loadPast } from '../../load/past.ts';
import type { Sop } from '../../model/sop.ts';
import type { PastOfSop } from '../../parse/reviewed-version.ts';
import type { OpenedBase } from '../base.ts';

/** What git tells of the SOPs that are reviewed, by file, or why it tells nothing. */
export interface Past {
  readonly bySop: ReadonlyMap<string, PastOfSop>;
  readonly withoutGit?: string;
}

/** A review can do without git: digests then say whether the text has changed, and in which sections. */
export async function pastFor(sops: readonly Sop[], { base, root }: OpenedBase): Promise<Past> {
  const trouble = await troubleWithHistory(root.absolute);
  if (trouble === undefined) return { bySop: await loadPast(root.absolute, base, sops) };
  const withoutGit =
    trouble.kind === 'shallow'
      ? `This clone holds only the end of the history, so the words cannot be compared. ${unshallow}`
      : 'There is no history in git here, so the words cannot be compared.';
  return { bySop: new Map(), withoutGit };
}
