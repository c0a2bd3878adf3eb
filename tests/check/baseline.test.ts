import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptable } from '../../src/check/baseline.ts';
import { check } from '../../src/check/check.ts';
import { requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import type { KnownFinding } from '../../src/model/finding.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { baseOf, sopText } from '../little-base.ts';

const body =
  '## Purpose\n\nTODO [x](no.md) [y](no.md)\n\n## Scope\n\nBread.\n\n## Exceptions\n\nNone.\n\n## Escalation\n\nAsk.\n';
const troubled = {
  'people.yaml': 'people:\n  - { id: ana-reis, name: Ana Reis }\n',
  'sops/bread/bake.md': sopText('owner: ana-ries\nreviewed: 2025-01-31\nkpis: [loaf-wast]', body),
  'sops/bread/mix.md': sopText('owner: ana-reis\nreviewed: 2025-12-20\nrisk: medium', '## Purpose\n\nSee <b>x</b>.\n'),
  'sops/bread/none.md': 'No frontmatter.\n',
};
type Files = Readonly<Record<string, string>>;
const today = day('2026-06-15');
const judge = (files: Files, baseline?: readonly KnownFinding[], on = today) =>
  check(baseOf(files), rules, { today: on, baseline });
const everything = judge(troubled).findings;
const changed = (changes: Files): Files => ({ ...troubled, ...changes });
const rulesOf = (findings: readonly { readonly rule: string; readonly status: string }[], status: string) =>
  findings.filter((finding) => finding.status === status).map(({ rule }) => rule);

describe('a baseline', () => {
  it('takes exactly what it holds out of the count, whatever its order', () => {
    expect(everything.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(fc.shuffledSubarray([...everything]), (known) => {
        const report = judge(troubled, known);
        const held = new Set(known.map(({ fingerprint }) => fingerprint));
        for (const { fingerprint, status } of report.findings) {
          expect(status).toBe(held.has(fingerprint) ? 'baselined' : 'new');
        }
        expect(report.counts.baselined).toBe(known.length);
        expect(report.stale).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('made of a report leaves only reminders of it', () => {
    const known = acceptable(everything, rules, []);
    const { counts, findings } = judge(troubled, known);
    expect(counts.error).toBe(0);
    expect(rulesOf(findings, 'new')).toEqual(['freshness/due-soon']);
  });

  it('made a second time is the same', () => {
    const known = acceptable(everything, rules, []);
    expect(acceptable(judge(troubled, known).findings, rules, known)).toEqual(known);
  });

  it('keeps the words an entry was taken in with', () => {
    const [first, ...rest] = acceptable(everything, rules, []);
    const before = [{ ...first!, message: 'As it read in spring.' }];
    expect(acceptable(everything, rules, before)).toEqual([...before, ...rest]);
  });

  it('does not cover what comes later', () => {
    const known = acceptable(everything, rules, []);
    const worse = changed({ 'sops/bread/mix.md': troubled['sops/bread/mix.md'].replace('ana-reis', 'anna') });
    expect(rulesOf(judge(worse, known).findings, 'new')).toEqual(['ownership/owner-known', 'freshness/due-soon']);
  });

  it('follows what it covers to another line, not to another file', () => {
    const known = acceptable(everything, rules, []);
    const bake = troubled['sops/bread/bake.md'];
    const lower = changed({ 'sops/bread/bake.md': bake.replace('## Purpose', 'Before.\n\n## Purpose') });
    expect(judge(lower, known).counts.error).toBe(0);
    const { 'sops/bread/none.md': none, ...rest } = troubled;
    const moved = judge({ ...rest, 'sops/cakes/none.md': none }, known);
    expect(moved.counts.error).toBeGreaterThan(0);
    expect(moved.stale.map(({ file }) => file)).toContain('sops/bread/none.md');
  });

  it('says what is in it and no longer there', () => {
    const known = acceptable(everything, rules, []);
    const better = changed({ 'sops/bread/bake.md': troubled['sops/bread/bake.md'].replace('ana-ries', 'ana-reis') });
    expect(judge(better, known).stale.map(({ rule }) => rule)).toEqual(['ownership/owner-known']);
  });
});

const missing = (left: string) =>
  changed({ 'sops/bread/bake.md': troubled['sops/bread/bake.md'].replace(new RegExp(`## ${left}\n\n.*\n`), '') });
const waiver = (rest: string) =>
  changed({ 'waivers.yaml': `- { rule: shape/raw-html, sop: bread/mix, granted_by: ana-reis, ${rest} }\n` });

describe('nothing slips through a baseline', () => {
  it('when one thing that is missing takes the place of another', () => {
    const known = acceptable(judge(missing('Scope')).findings, rules, []);
    expect(judge(missing('Scope'), known).counts.error).toBe(0);
    expect(rulesOf(judge(missing('Escalation'), known).findings, 'new')).toContain('shape/required-sections');
  });

  it('when one field that is missing takes the place of another', () => {
    const withoutReason = waiver('until: 2026-07-01');
    const known = acceptable(judge(withoutReason).findings, rules, []);
    expect(rulesOf(judge(withoutReason, known).findings, 'baselined')).toContain('shape/data-valid');
    expect(rulesOf(judge(waiver('reason: Soon.'), known).findings, 'new')).toContain('shape/data-valid');
  });

  it('when one finding more of the same kind comes before the known one', () => {
    const known = acceptable(everything, rules, []);
    const bake = troubled['sops/bread/bake.md'].replace('TODO', 'TODO [z](no.md)');
    expect(rulesOf(judge(changed({ 'sops/bread/bake.md': bake }), known).findings, 'new')).toContain(
      'links/target-exists',
    );
  });

  it('by an entry that gives a fingerprint to another rule or file', () => {
    const forged = everything.map((one) => ({ ...one, file: 'sops/bread/other.md' }));
    const report = judge(troubled, [...forged, ...everything.map((one) => ({ ...one, rule: 'shape/image-alt' }))]);
    expect(report.counts.baselined).toBe(0);
    expect(report.stale).toHaveLength(2 * everything.length);
  });
});

const waivers = (until: string) =>
  `- { rule: ownership/owner-known, sop: bread/bake, reason: She is on her way., granted_by: ana-reis, until: ${until} }\n`;

describe('a waiver', () => {
  const known = everything.filter(({ rule }) => rule === 'ownership/owner-known');
  const standing = (until: string) =>
    judge(changed({ 'waivers.yaml': waivers(until) }), known).findings.find(({ rule }) => rule === known[0]!.rule)!
      .status;

  it('comes before the baseline, and its finding is not gone', () => {
    expect(standing('2026-06-15')).toBe('waived');
    expect(standing('2026-06-14')).toBe('baselined');
    expect(judge(changed({ 'waivers.yaml': waivers('2026-06-15') }), known).stale).toEqual([]);
  });

  it('is not taken into a baseline: it has an end of its own', () => {
    const { findings } = judge(changed({ 'waivers.yaml': waivers('2026-06-15') }));
    expect(acceptable(findings, rules, []).map(({ rule }) => rule)).not.toContain('ownership/owner-known');
  });

  it('that is found fault with is never old debt', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const expired = defineRule({
      id: 'waivers/made-up',
      scope: 'base',
      severity: 'error',
      why: 'It shows.',
      fix: 'Nothing.',
      *check() {
        yield { file: 'people.yaml', place, message: 'Seen.' };
      },
    });
    const { findings } = check(baseOf(troubled), [expired], { today });
    expect(acceptable(findings, [expired], [])).toEqual([]);
    const report = check(baseOf(troubled), [expired], { today, baseline: findings });
    expect(report).toMatchObject({ counts: { error: 1, baselined: 0 }, stale: [{ rule: 'waivers/made-up' }] });
  });
});

describe('a part of the view', () => {
  it('makes nothing stale that is there in the whole', () => {
    const since = { touched: new Set<string>(), before: new Set(everything.map(({ fingerprint }) => fingerprint)) };
    const known = acceptable(everything, rules, []);
    const report = check(baseOf(troubled), rules, { today, since, baseline: known });
    expect(report.findings.length).toBeLessThan(everything.length);
    expect(report.stale).toEqual([]);
  });
});
