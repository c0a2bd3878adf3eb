import { relative } from 'node:path';
import { check } from '../../src/check/check.ts';
import { forFolderAlone } from '../../src/check/configure.ts';
import { todayFor } from '../../src/load/clock.ts';
import { loadKnowledgeBaseWith, type FolderMemory } from '../../src/load/knowledge-base.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import type { Report } from '../../src/model/finding.ts';
import { rules } from '../../src/rules/index.ts';

/** A content folder as it stands in an editor. */
export interface EditedFolder {
  /** Absolute path. */
  readonly root: string;
  /** Texts that are open, saved or not, by path below the root. */
  readonly texts: ReadonlyMap<string, string>;
  readonly memory: FolderMemory;
  readonly today: CalendarDate | undefined;
}

/** What `sop check` would say if everything were saved, but for what it reads outside the folder: nobody waits for that while typing. */
export async function judge({ root, texts, memory, today }: EditedFolder): Promise<Report> {
  const base = await loadKnowledgeBaseWith(relative('', root) || '.', texts, memory);
  const policy = forFolderAlone(rules, base.policy);
  return check({ ...base, policy }, rules, { today: todayFor(policy, today) });
}
