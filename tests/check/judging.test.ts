import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, count } from '../../src/check/check.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseKnowledgeBase } from '../../src/parse/knowledge-base.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { baseOf, sopText } from '../little-base.ts';

const troubled = {
  'people.yaml':
    'people:\n  - { id: ana-reis, name: Ana Reis }\n  - { id: tom-hill, name: Tom Hill, left: 2026-01-01 }\n',
  'kpis/loaf-waste.yaml': 'title: Loaf waste\nowner: nobody-here\n',
  'sops/bread/bake.md': sopText(
    'owner: ana-ries\nreviewed: 2025-01-31\nkpis: [loaf-wast]',
    '## Purpose\n\nTODO [x](no.md) [y](no.md)\n',
  ),
  'sops/bread/mix.md': sopText('owner: tom-hill\nreviewed: 2026-02-30', '## Purpose\n\nSee <b>x</b>.\n'),
  'sops/bread/js.md': '---js\nx\n---\n',
  'sops/bread/none.md': 'No frontmatter.\n',
  'paths/baker.md': '---\ntitle: Baker\nowner: ana-reis\n---\n\n## Day 1\n\n- [Bake](../sops/bread/bake.md#nowhere)\n',
};
const today = day('2026-06-15');
const judge = (files: Readonly<Record<string, string>>) => check(baseOf(files), rules, { today });
const keyOf = ({ file, place, rule }: Finding) =>
  [file, String(place.line).padStart(5, '0'), String(place.column).padStart(5, '0'), rule] as const;

const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

describe('a report', () => {
  const report = judge(troubled);

  it('comes in the order of file, line, column and rule', () => {
    const keys = report.findings.map((finding) => keyOf(finding).join('\0'));
    expect(keys.length).toBeGreaterThan(15);
    const [files, places] = [report.findings.map(({ file }) => file), keys];
    expect(files).toEqual(files.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    for (const file of new Set(files)) {
      const own = places.filter((key) => key.startsWith(`${file}\0`));
      const bare = own.map((key) => key.split('\0').slice(1, 3).join());
      expect(bare).toEqual(bare.toSorted());
    }
  });

  it('is the same whatever the order in which files, rules and the folder are read', () => {
    const sources = Object.entries(troubled).map(([path, text]) => ({ path, text }));
    fc.assert(
      fc.property(shuffled(sources), shuffled(rules), shuffled(Object.keys(troubled)), (files, order, allFiles) => {
        const base = parseKnowledgeBase({ root: 'content', files, allFiles });
        expect(check(base, order, { today })).toEqual(report);
      }),
      { numRuns: 40 },
    );
  });

  it('counts what it lists', () => {
    expect(report.counts).toEqual(count(report.findings, 4));
    const severities = report.findings.map(({ severity }) => severity);
    expect(report.counts.error).toBe(severities.filter((one) => one === 'error').length);
    expect(report).toMatchObject({ asOf: '2026-06-15', frozen: false, root: 'content' });
  });

  it('says which SOP or path a finding is of, also one that cannot be read', () => {
    const sops = new Map(report.findings.map(({ file, sop }) => [file, sop]));
    expect(sops.get('sops/bread/js.md')).toBe('bread/js');
    expect(sops.get('sops/bread/bake.md')).toBe('bread/bake');
    expect(sops.get('paths/baker.md')).toBe('paths/baker');
  });

  it('places every finding and every related place inside its file', () => {
    const sources = baseOf(troubled).sources;
    for (const finding of report.findings) {
      for (const { file, place } of [finding, ...finding.related]) {
        const lines = (sources.get(file) ?? '').split(/\r\n|\n|\r/);
        expect(place.line).toBeGreaterThan(0);
        expect(place.endLine).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeLessThanOrEqual(lines[place.line - 1]!.length + 1);
        expect(place.endColumn).toBeLessThanOrEqual(lines[place.endLine - 1]!.length + 1);
      }
    }
  });

  it('knows that its day is frozen by the policy', () => {
    const frozen = baseOf({ ...troubled, 'policy.yaml': 'today: 2026-06-15\n' });
    expect(check(frozen, [], { today }).frozen).toBe(true);
    expect(check(frozen, [], { today: day('2026-06-16') }).frozen).toBe(false);
  });
});

const prints = (files: Readonly<Record<string, string>>) =>
  judge(files).findings.map(({ rule, file, fingerprint }) => `${file} ${rule} ${fingerprint}`);

const bake = troubled['sops/bread/bake.md'];
const withBake = (text: string) => ({ ...troubled, 'sops/bread/bake.md': text });
const printOf = (text: string) =>
  judge(withBake(text)).findings.find(({ rule }) => rule === 'ownership/owner-known')!.fingerprint;

describe('a fingerprint', () => {
  it('is its own for every finding', () => {
    const all = judge(troubled).findings.map(({ fingerprint }) => fingerprint);
    expect(all.every((one) => /^[0-9a-f]{16}$/.test(one))).toBe(true);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each<[string, string]>([
    ['lines above', bake.replace('## Purpose', 'Before.\n\nAnd more.\n\n## Purpose')],
    ['a comment in the frontmatter', bake.replace('owner:', '# who\nowner:')],
    ['fields in another order', bake.replace(/(owner: .*\n)(reviewed: .*\n)/, '$2$1')],
    ['other line ends', bake.replaceAll('\n', '\r\n')],
    ['blanks before the value', bake.replace('owner: ', 'owner:    ')],
  ])('survives %s', (_name, text) => {
    expect(text).not.toBe(bake);
    expect(prints(withBake(text)).toSorted()).toEqual(prints(troubled).toSorted());
  });

  it('changes with the words found', () => {
    expect(printOf(bake.replace('ana-ries', 'anna-reis'))).not.toBe(printOf(bake));
  });

  it('stays with the first of two like findings when the second goes', () => {
    const one = judge(withBake(bake.replace(' [y](no.md)', ''))).findings.filter(
      ({ rule }) => rule === 'links/target-exists',
    );
    const two = judge(troubled).findings.filter(({ rule }) => rule === 'links/target-exists');
    expect(two.length).toBeGreaterThan(one.length);
    expect(two.map(({ fingerprint }) => fingerprint)).toEqual(
      expect.arrayContaining(one.map(({ fingerprint }) => fingerprint)),
    );
  });
});

const overdue = {
  'people.yaml': 'people:\n  - { id: ana-reis, name: Ana Reis }\n  - { id: bo-lindqvist, name: Bo Lindqvist }\n',
  'sops/bread/bake.md': sopText('owner: ana-reis\nreviewed: 2025-01-31'),
  'sops/bread/mix.md': sopText('owner: ana-reis\nreviewed: 2025-01-31'),
  'waivers.yaml':
    '- rule: freshness/overdue\n  sop: bread/bake\n  reason: The oven is in repair.\n  granted_by: bo-lindqvist\n  until: 2026-06-15\n',
};
const countsOn = (date: string) => check(baseOf(overdue), rules, { today: day(date) }).counts;

const standing = (on: string) =>
  check(baseOf(overdue), rules, { today: day(on) })
    .findings.filter(({ rule }) => rule === 'freshness/overdue')
    .map(({ sop, status }) => `${sop} ${status}`);

describe('a waiver', () => {
  it('holds up to and on its last day, for its rule and SOP only', () => {
    expect(standing('2026-06-14')).toEqual(['bread/bake waived', 'bread/mix new']);
    expect(standing('2026-06-15')).toEqual(['bread/bake waived', 'bread/mix new']);
    expect(standing('2026-06-16')).toEqual(['bread/bake new', 'bread/mix new']);
  });

  it('takes the finding out of the errors and counts it', () => {
    expect(countsOn('2026-06-15').waived).toBe(1);
    expect(countsOn('2026-06-16')).toMatchObject({ waived: 0, error: countsOn('2026-06-15').error + 1 });
  });
});

it('no waiver sets aside what is found of waivers', () => {
  const rule = 'waivers/expired';
  const own = (sop: string) =>
    `- { rule: ${rule}, sop: ${sop}, reason: x, granted_by: bo-lindqvist, until: 2027-01-01 }\n`;
  const waivers = `${overdue['waivers.yaml']}${own('bread/bake')}${own('waivers.yaml')}${own('waivers')}`;
  const { findings } = check(baseOf({ ...overdue, 'waivers.yaml': waivers }), rules, { today: day('2026-06-16') });
  expect(findings.filter((one) => one.rule === rule).map(({ status }) => status)).toEqual(['new']);
});

const severityOf = (policy: string) =>
  check(baseOf({ ...troubled, 'policy.yaml': policy }), rules, { today }).findings.find(
    ({ rule }) => rule === 'ownership/owner-known',
  )?.severity;

/** The problems of the ConfigurationError that this throws, with their places. */
function refusal(judging: () => unknown): readonly string[] {
  try {
    judging();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ file, place, message }) => `${file}:${place.line}:${place.column} ${message}`);
  }
  return [];
}

describe('what the policy says about rules', () => {
  it('decides their severity', () => {
    expect(severityOf('')).toBe('error');
    expect(severityOf('rules: { ownership/owner-known: info }\n')).toBe('info');
    expect(severityOf('rules: { ownership/owner-known: { severity: warning } }\n')).toBe('warning');
    expect(severityOf('rules: { ownership/owner-known: off }\n')).toBeUndefined();
  });

  it.each([
    [
      'rules: { ownership/owner-know: off }\n',
      'policy.yaml:1:10 There is no rule "ownership/owner-know". Did you mean "ownership/owner-known"?',
    ],
    ['rules:\n  made/up: off\n', 'policy.yaml:2:3 There is no rule "made/up".'],
    [
      'rules:\n  ownership/owner-known: { strict: true }\n',
      'policy.yaml:2:28 The rule "ownership/owner-known" has no option "strict"; it takes none.',
    ],
  ])('%j is refused, with the place', (policy, expected) => {
    const problems = refusal(() => check(baseOf({ ...troubled, 'policy.yaml': policy }), rules, { today }));
    expect(problems).toEqual([expected]);
  });

  it.each(['fatal', '3', '[off]'])('severity %s is refused', (severity) => {
    expect(() => baseOf({ ...troubled, 'policy.yaml': `rules: { ownership/owner-known: ${severity} }\n` })).toThrow(
      ConfigurationError,
    );
  });
});

const rule = (verdictFile?: string) =>
  defineRule({
    id: 'made/up',
    scope: 'base',
    severity: 'error',
    why: 'It shows.',
    fix: 'Nothing.',
    *check() {
      const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
      yield { place, message: 'Seen.', ...(verdictFile === undefined ? {} : { file: verdictFile }) };
    },
  });

describe('a rule that misbehaves', () => {
  it('and names no file is a fault of ours, not a finding', () => {
    expect(() => check(baseOf(troubled), [rule()], { today })).toThrow('made/up');
    expect(check(baseOf(troubled), [rule('people.yaml')], { today }).findings).toMatchObject([
      { file: 'people.yaml', status: 'new', url: 'docs/rules/made/up.md', related: [], suggestions: [] },
    ]);
  });
});
