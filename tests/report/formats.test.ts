import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/report/compact.ts';
import { github } from '../../src/report/github.ts';
import { json } from '../../src/report/json.ts';
import { pretty } from '../../src/report/pretty.ts';
import { finding, report } from './finding.ts';

const sources = new Map([['sops/bread/bake-sourdough.md', '---\ntitle: Bake\nowner: ana-ries\n---\n']]);
const here = { prefix: 'content/', colour: false };

describe('pretty', () => {
  it('gives the reason of a rule once and the remedy each time', () => {
    const text = pretty(
      report([finding(), finding({ place: { line: 2, column: 1, endLine: 2, endColumn: 6 } })]),
      sources,
      here,
    );
    expect(text.match(/why {2}/g)).toHaveLength(1);
    expect(text.match(/fix {2}/g)).toHaveLength(2);
  });

  it('names related places so that a person can go there', () => {
    const related = [
      { file: 'people.yaml', place: { line: 4, column: 9, endLine: 4, endColumn: 12 }, message: 'Here.' },
    ];
    expect(pretty(report([finding({ related })]), sources, here)).toContain('see  content/people.yaml:4:9 Here.');
  });

  it('ends with what to do first: the gravest, and data files before pages', () => {
    const findings = [
      finding({ severity: 'warning', rule: 'freshness/due-soon' }),
      finding(),
      finding({
        file: 'people.yaml',
        rule: 'shape/data-valid',
        place: { line: 9, column: 1, endLine: 9, endColumn: 2 },
      }),
    ];
    expect(pretty(report(findings), sources, here).trimEnd().split('\n').at(-1)).toBe(
      '2 errors and 1 warning in 2 files (12 SOPs judged as of 16 Jun 2026). Start with content/people.yaml:9 — npx sop explain shape/data-valid',
    );
  });

  it('says that nothing was found, on which day, and that the day stands still', () => {
    expect(pretty(report([]), sources, here)).toBe('No findings (12 SOPs judged as of 16 Jun 2026).\n');
    expect(pretty(report([], { frozen: true }), sources, { ...here, only: 'people.yaml' })).toBe(
      'No findings in people.yaml (12 SOPs judged as of 16 Jun 2026, the day that policy.yaml freezes).\n',
    );
  });

  it('says what was waived without counting it', () => {
    const text = pretty(report([finding({ status: 'waived' })]), sources, here);
    expect(text).toContain('3:8  waived  The owner');
    expect(text).toContain('No findings, 1 waived');
  });

  it('counts what is known from before and does not list it', () => {
    const known = finding({ status: 'baselined' });
    expect(pretty(report([known]), sources, here)).toBe(
      'No findings, 1 known from before (12 SOPs judged as of 16 Jun 2026).\n',
    );
    const text = pretty(report([finding(), known, finding({ status: 'waived' })]), sources, here);
    expect(text.match(/ {2}3:8 {2}/g)).toHaveLength(2);
    expect(text).toContain('1 error, 1 waived and 1 known from before in 1 file');
  });

  it('is the same words with colour as without', () => {
    const plain = pretty(report([finding()]), sources, here);
    const coloured = pretty(report([finding()]), sources, { ...here, colour: true });
    expect(coloured).toContain('\u001B[31m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('fits a terminal', () => {
    const text = pretty(report([finding()]), sources, { ...here, width: 50 });
    const body = text.trimEnd().split('\n').slice(0, -1);
    for (const line of body) expect(line.length).toBeLessThanOrEqual(50);
  });
});

describe('compact', () => {
  it('is one line a finding, whatever the message', () => {
    expect(compact(report([finding({ message: 'One\nand\ttwo.' })]), sources, here)).toBe(
      'content/sops/bread/bake-sourdough.md:3:8 error One and  two. (ownership/owner-known)\n',
    );
  });

  it('marks what is waived and leaves out what is known', () => {
    const text = compact(report([finding({ status: 'waived' }), finding({ status: 'baselined' })]), sources, here);
    expect(text).toMatch(/^\S+:3:8 waived [^\n]*\n$/);
  });
});

const line = (changes: Parameters<typeof finding>[0]) => github(report([finding(changes)]), sources, here);

describe('github', () => {
  it('escapes what a workflow command would read as its own', () => {
    expect(line({ message: '100%\nof it', file: 'sops/a,b:c%/d.md', why: 'Why.', fix: 'Do: it, now.' })).toBe(
      '::error file=content/sops/a%2Cb%3Ac%25/d.md,line=3,endLine=3,col=8,endColumn=16,title=ownership/owner-known::100%25%0Aof it%0AWhy.%0ADo: it, now.\n',
    );
  });

  it('uses the three levels there are and leaves out what is waived or known', () => {
    expect(line({ severity: 'warning' })).toMatch(/^::warning /);
    expect(line({ severity: 'info' })).toMatch(/^::notice /);
    expect(line({ status: 'waived' })).toBe('');
    expect(line({ status: 'baselined' })).toBe('');
  });

  it('gives columns only where the runner keeps them', () => {
    expect(line({ place: { line: 1, column: 1, endLine: 1, endColumn: 1 } })).toContain('line=1,endLine=1,title=');
    expect(line({ place: { line: 1, column: 3, endLine: 2, endColumn: 1 } })).toContain('line=1,endLine=2,title=');
  });
});

describe('json', () => {
  it('is the contract: these keys, in this order', () => {
    const related = [
      { file: 'people.yaml', place: { line: 4, column: 9, endLine: 4, endColumn: 12 }, message: 'Here.' },
    ];
    expect(JSON.parse(json(report([finding({ related })]), sources, here))).toEqual({
      version: 1,
      asOf: '2026-06-16',
      root: 'content',
      counts: { sops: 12, error: 1, warning: 0, info: 0, waived: 0, baselined: 0 },
      findings: [
        {
          rule: 'ownership/owner-known',
          severity: 'error',
          status: 'new',
          file: 'sops/bread/bake-sourdough.md',
          sop: 'bread/bake-sourdough',
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 16,
          message: 'The owner "ana-ries" is neither a person nor a role in people.yaml.',
          why: 'An owner who is in no directory gets no reminder.',
          fix: 'Write the id of a person.',
          related: [{ file: 'people.yaml', line: 4, column: 9, message: 'Here.' }],
          url: 'docs/rules/ownership/owner-known.md',
          fingerprint: '0123456789abcdef',
        },
      ],
    });
  });

  it('lists what is waived or known with its status', () => {
    const findings = [finding(), finding({ status: 'waived' }), finding({ status: 'baselined' })];
    expect(JSON.parse(json(report(findings), sources, here))).toMatchObject({
      counts: { error: 1, waived: 1, baselined: 1 },
      findings: [{ status: 'new' }, { status: 'waived' }, { status: 'baselined' }],
    });
  });

  it('says when the day is frozen', () => {
    expect(JSON.parse(json(report([], { frozen: true }), sources, here))).toHaveProperty('frozen', true);
  });
});
