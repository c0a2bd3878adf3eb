import type { Finding, KnownFinding } from '../model/finding.ts';
import type { Rule } from '../rules/define-rule.ts';

/**
 * Whether a baseline holds a finding. Rule and file have to be the same besides the fingerprint, so that an
 * entry never covers more than what it says.
 */
export function coveredBy(baseline: readonly KnownFinding[]): (finding: KnownFinding) => boolean {
  const known = new Set(baseline.map(identityOf));
  return (finding) => mayBeKnown(finding.rule) && known.has(identityOf(finding));
}

/** The entries that cover nothing of what was found. */
export function staleIn(baseline: readonly KnownFinding[], found: readonly KnownFinding[]): readonly KnownFinding[] {
  const there = new Set(found.map(identityOf));
  return baseline.filter((entry) => !mayBeKnown(entry.rule) || !there.has(identityOf(entry)));
}

/**
 * What a new baseline takes in: errors, and warnings that no calendar brings. A reminder of what is due soon is
 * no debt, a waived finding has its own end, and information asks nothing of anybody. An entry that was there
 * stays word for word.
 */
export function acceptable(
  findings: readonly Finding[],
  rules: readonly Rule[],
  baseline: readonly KnownFinding[],
): readonly KnownFinding[] {
  const before = new Map(baseline.map((entry) => [identityOf(entry), entry]));
  const byTheClock = new Set(rules.filter(({ reads }) => reads?.includes('clock')).map(({ id }) => id));
  return findings
    .filter(({ rule, status }) => status !== 'waived' && mayBeKnown(rule))
    .filter(({ rule, severity }) => severity === 'error' || (severity === 'warning' && !byTheClock.has(rule)))
    .map((finding) => {
      const { rule, file, fingerprint, message } = finding;
      return before.get(identityOf(finding)) ?? { rule, file, fingerprint, message };
    });
}

/** An exception that has ended, or that nobody may grant, is never old debt: it would then hold for ever. */
function mayBeKnown(rule: string): boolean {
  return !rule.startsWith('waivers/');
}

function identityOf({ rule, file, fingerprint }: KnownFinding): string {
  return JSON.stringify([rule, file, fingerprint]);
}
