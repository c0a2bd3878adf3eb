import type { Finding } from '../model/finding.ts';
import type { Format } from './presentation.ts';
import { shownPath } from './shown-path.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;

/**
 * GitLab's code quality report: it stands beside the lines of a merge request, which is compared by fingerprint with
 * its target. Waived findings and known ones are left out on both sides.
 */
export const gitlab: Format = (report, _sources, { prefix }) =>
  `${JSON.stringify(
    report.findings.filter(({ status }) => status === 'new').map((finding) => issueOf(finding, prefix)),
    undefined,
    2,
  )}\n`;

function issueOf({ rule, severity, file, place, message, fix, fingerprint }: Finding, prefix: string) {
  return {
    type: 'issue',
    check_name: rule,
    description: `${message} ${fix}`,
    severity: severities[severity],
    fingerprint,
    location: { path: shownPath(prefix, file), lines: { begin: place.line, end: place.endLine } },
  };
}
