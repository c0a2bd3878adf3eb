import type { Finding } from '../model/finding.ts';
import type { Format } from './presentation.ts';

/**
 * For programs, version 1. Files are below `root`; lines and columns are one-based, the end exclusive.
 * `frozen` is there only when the policy freezes the day.
 */
export const json: Format = ({ asOf, frozen, root, counts, findings }) =>
  `${JSON.stringify(
    { version: 1, asOf, ...(frozen ? { frozen } : {}), root, counts, findings: findings.map(plainFinding) },
    undefined,
    2,
  )}\n`;

/** A finding as programs get it. */
export function plainFinding({
  rule,
  severity,
  status,
  file,
  sop,
  place,
  message,
  why,
  fix,
  related,
  ...rest
}: Finding) {
  return {
    rule,
    severity,
    status,
    file,
    ...(sop === undefined ? {} : { sop }),
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    message,
    why,
    fix,
    related: related.map((other) => ({
      file: other.file,
      line: other.place.line,
      column: other.place.column,
      message: other.message,
    })),
    url: rest.url,
    fingerprint: rest.fingerprint,
  };
}
