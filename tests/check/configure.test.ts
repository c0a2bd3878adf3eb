import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { forFolderAlone } from '../../src/check/configure.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import type { Severity } from '../../src/model/policy.ts';
import { defineRule, type Reads, type Scope } from '../../src/rules/define-rule.ts';
import { baseOf, sopText } from '../little-base.ts';

const today = requireCalendarDate('2026-06-15');
const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function rule(id: string, scope: Scope, severity: Severity | 'off', reads: readonly Reads[] = []) {
  const verdicts = () => [{ file: 'sops/bread/bake.md', place, message: id }];
  return defineRule({ id, scope, severity, reads, why: 'Why.', fix: 'Fix.', check: verdicts });
}

const rules = [
  rule('bread/plain', 'base', 'error'),
  rule('bread/told', 'base', 'error', ['history-if-read']),
  rule('bread/kept', 'base', 'off', ['history']),
  rule('waivers/sum', 'report', 'warning'),
];

function found(policy: string): readonly string[] {
  const base = baseOf({ 'sops/bread/bake.md': sopText(''), 'policy.yaml': policy });
  const without = { ...base, policy: forFolderAlone(rules, base.policy) };
  return check(without, rules, { today }).findings.map(({ rule: id }) => id);
}

describe('a host that does not read git', () => {
  it('leaves nothing out while no rule needs it', () => {
    expect(found('')).toEqual(['bread/plain', 'bread/told', 'waivers/sum']);
  });

  it('leaves out a rule that does, and those that judge what all rules found', () => {
    expect(found('rules: { bread/kept: error, waivers/sum: error }')).toEqual(['bread/plain', 'bread/told']);
  });

  it('still refuses settings that cannot be used', () => {
    expect(() => found('rules: { bread/kept: { severity: error, most: 3 } }')).toThrow(ConfigurationError);
    expect(() => found('rules: { bread/kpet: error }')).toThrow(ConfigurationError);
  });
});
