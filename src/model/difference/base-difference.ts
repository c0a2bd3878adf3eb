import type { CalendarDate } from '../calendar-date.ts';
import type { Report } from '../finding.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { affectedBy, type Affected } from './affected.ts';
import { dataDifferences, type DataDifference } from './data-differences.ts';
import { findingDifferences, type FindingDifferences } from './finding-differences.ts';
import { sopDifferences, type SopDifference } from './sop-differences.ts';

/** One side of a comparison: a base and what was found in it. */
export interface Side {
  readonly base: KnowledgeBase;
  readonly report: Pick<Report, 'findings'>;
}

/** How two states of a knowledge base differ, for whoever reviews the step from one to the other. */
export interface BaseDifference {
  /** In the order of their files. */
  readonly sops: readonly SopDifference[];
  readonly affected: Affected;
  /** Files that are no SOPs. */
  readonly data: readonly DataDifference[];
  readonly findings: FindingDifferences;
}

/** Both sides must have been judged on the same day, `today`; else time alone would seem to be somebody's doing. */
export function differenceBetween(before: Side, after: Side, today: CalendarDate): BaseDifference {
  const sops = sopDifferences(before.base, after.base, today);
  const files = new Map(sops.flatMap(({ file, formerFile }) => (formerFile === undefined ? [] : [[formerFile, file]])));
  return {
    sops,
    affected: affectedBy(sops, before.base, after.base),
    data: dataDifferences(before.base, after.base),
    findings: findingDifferences(before.report.findings, after.report.findings, files),
  };
}
