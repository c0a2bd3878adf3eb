import { relative } from 'node:path';
import type { VFile } from 'vfile';
import { askedFor } from '../../src/check/asked-for.ts';
import { check } from '../../src/check/check.ts';
import { todayFor } from '../../src/load/clock.ts';
import { loadForRules } from '../../src/load/for-rules.ts';
import { loadKnowledgeBaseWith } from '../../src/load/knowledge-base.ts';
import { calendarDate } from '../../src/model/calendar-date.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import type { Report } from '../../src/model/finding.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { rules } from '../../src/rules/index.ts';
import { tell, tellElsewhere, tellRefusal } from './messages.ts';

/** Files of one content folder that remark was given. */
export interface Batch {
  /** Absolute path of the content folder. */
  readonly root: string;
  readonly today: string | undefined;
  /** By path below the root. */
  readonly files: ReadonlyMap<string, VFile>;
  /** True when these may be all the files there are: then what is found in no file of theirs is told as well. */
  readonly mayBeWhole?: boolean;
}

/**
 * Judges a content folder with these files' texts in place of those on disk, and tells each file its findings.
 * With every SOP at hand, so that the outcome is that of `sop check`, the findings in other files are told to the first.
 */
export async function judge(batch: Batch): Promise<undefined> {
  const { files, mayBeWhole = false } = batch;
  const shownRoot = relative(process.cwd(), batch.root) || '.';
  const first = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))[0]?.[1];
  try {
    const { base, report } = await judgedReport(batch, shownRoot);
    const whole = mayBeWhole && [...base.sops, ...base.unreadable].every(({ file }) => files.has(file));
    for (const finding of report.findings) {
      const file = files.get(finding.file);
      if (file) tell(file, finding, shownRoot);
      else if (whole && first) tellElsewhere(first, finding, shownRoot);
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError) || !first) throw error;
    tellRefusal(first, error, shownRoot);
  }
}

async function judgedReport(
  { root, today, files }: Batch,
  shownRoot: string,
): Promise<{ readonly base: KnowledgeBase; readonly report: Report }> {
  if (today !== undefined && calendarDate(today) === undefined) {
    throw new ConfigurationError(`The day to judge by is "${today}", which is no day. Write it as YYYY-MM-DD.`);
  }
  const texts = new Map([...files].map(([path, file]) => [path, String(file)]));
  const loaded = await loadKnowledgeBaseWith(shownRoot, texts);
  const { base, history } = await loadForRules(root, loaded, askedFor(rules, loaded.policy));
  return { base, report: check(base, rules, { today: todayFor(base.policy, today), history }) };
}
