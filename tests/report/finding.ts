import type { Finding, Report } from '../../src/model/finding.ts';

/** A finding as the bakery might have it, with what a test cares about. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'ownership/owner-known',
    severity: 'error',
    status: 'new',
    file: 'sops/bread/bake-sourdough.md',
    sop: 'bread/bake-sourdough',
    place: { line: 3, column: 8, endLine: 3, endColumn: 16 },
    message: 'The owner "ana-ries" is neither a person nor a role in people.yaml.',
    why: 'An owner who is in no directory gets no reminder.',
    fix: 'Write the id of a person.',
    related: [],
    suggestions: ['ana-reis'],
    url: 'docs/rules/ownership/owner-known.md',
    fingerprint: '0123456789abcdef',
    ...changes,
  };
}

export function report(findings: readonly Finding[], changes: Partial<Report> = {}): Report {
  const count = (severity: string): number =>
    findings.filter((one) => one.status === 'new' && one.severity === severity).length;
  return {
    asOf: '2026-06-16',
    frozen: false,
    root: 'content',
    counts: {
      sops: 12,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      waived: findings.filter((one) => one.status === 'waived').length,
      baselined: 0,
    },
    findings,
    ...changes,
  };
}
