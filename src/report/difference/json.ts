import type { Change } from '../../model/change.ts';
import { approvalsFor } from '../../model/difference/approvals.ts';
import type { SopDifference } from '../../model/difference/sop-differences.ts';
import { plainFinding } from '../json.ts';
import type { DifferenceFormat, Revision } from './difference-report.ts';

/** For programs, version 1; docs/diff.md describes it. Files are below `root`. */
export const json: DifferenceFormat = (report) => {
  const { asOf, frozen, root, base, head, sops, affected, data, findings, rulesLeftOut } = report;
  const plain = {
    version: 1,
    asOf,
    ...(frozen ? { frozen } : {}),
    root,
    base: plainRevision(base),
    head: plainRevision(head),
    sops: sops.map(plainSop),
    approvals: approvalsFor(sops),
    affected,
    data,
    findings: { introduced: findings.introduced.map(plainFinding), resolved: findings.resolved.map(plainFinding) },
    rulesLeftOut,
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
};

function plainRevision({ name, commit }: Revision) {
  return { name, commit: commit ?? null };
}

function plainSop({ changes, approvers, ...sop }: SopDifference) {
  return { ...sop, changes: changes.map(plainChange), approvers };
}

function plainChange({ place, sentence, kind, weight, where, ...change }: Change) {
  return {
    kind,
    weight,
    where,
    sentence,
    ...change,
    ...(place === undefined ? {} : { line: place.line, column: place.column }),
  };
}
