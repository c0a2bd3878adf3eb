import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitlab } from '../../src/report/gitlab.ts';
import { anyFinding, finding, report } from './finding.ts';

const issuesOf = (findings: readonly ReturnType<typeof finding>[], prefix = 'content/') =>
  JSON.parse(gitlab(report(findings), new Map(), { prefix, colour: false })) as readonly Record<string, unknown>[];

describe('gitlab', () => {
  it('says what GitLab reads of an issue', () => {
    expect(issuesOf([finding()])).toEqual([
      {
        type: 'issue',
        check_name: 'ownership/owner-known',
        description: 'The owner "ana-ries" is neither a person nor a role in people.yaml. Write the id of a person.',
        severity: 'major',
        fingerprint: '0123456789abcdef',
        location: { path: 'content/sops/bread/bake-sourdough.md', lines: { begin: 3, end: 3 } },
      },
    ]);
  });

  it('has a severity for each of ours', () => {
    const severities = (['error', 'warning', 'info'] as const).map((severity) => issuesOf([finding({ severity })]));
    expect(severities.map(([issue]) => issue!['severity'])).toEqual(['major', 'minor', 'info']);
  });

  it('is an empty list where nothing counts', () => {
    expect(issuesOf([])).toEqual([]);
    expect(issuesOf([finding({ status: 'waived' }), finding({ status: 'baselined' })])).toEqual([]);
  });

  it('is JSON, whatever is found, and counts what is new', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 6 }), (findings) => {
        expect(issuesOf(findings).length).toBe(findings.filter(({ status }) => status === 'new').length);
      }),
    );
  });
});
