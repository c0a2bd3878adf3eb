import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { ruleFiles } from './all-rules.ts';
import { judgeExample } from './bakery.ts';

function onlyFinding(id: string, files: Readonly<Record<string, string>>): Finding {
  const { rule } = ruleFiles.find((file) => file.id === id)!;
  const { findings } = judgeExample({ files: Object.entries(files).map(([path, text]) => ({ path, text })) }, rule);
  expect(findings).toHaveLength(1);
  return findings[0]!;
}

function sop(...fields: readonly string[]): Readonly<Record<string, string>> {
  return { 'sops/bread/bake.md': ['---', 'title: Bake', ...fields, '---', ''].join('\n') };
}

describe('a finding shows the other place', () => {
  it('the day an owner left', () => {
    const { related } = onlyFinding('ownership/owner-active', sop('owner: cem-aydin'));
    expect(related).toEqual([
      {
        file: 'people.yaml',
        place: { line: 18, column: 11, endLine: 18, endColumn: 21 },
        message: 'Cem Aydin left on 31 Mar 2026.',
      },
    ]);
  });

  it('the empty list of holders', () => {
    const { related } = onlyFinding('ownership/owner-active', sop('owner: night-porter'));
    expect(related).toEqual([
      {
        file: 'people.yaml',
        place: { line: 28, column: 14, endLine: 28, endColumn: 16 },
        message: 'Night porter has no holder.',
      },
    ]);
  });

  it('the interval of the policy', () => {
    const { related } = onlyFinding('freshness/interval-within-policy', sop('risk: high', 'review_every: 1 year'));
    expect(related).toEqual([
      {
        file: 'policy.yaml',
        place: { line: 6, column: 9, endLine: 6, endColumn: 17 },
        message: 'The interval at high risk is 3 months.',
      },
    ]);
  });

  it('the owner who is the deputy', () => {
    const { related } = onlyFinding('ownership/deputy-distinct', sop('owner: ana-reis', 'deputy: head-baker'));
    expect(related.map(({ file, place }) => [file, place.line])).toEqual([['sops/bread/bake.md', 3]]);
  });
});

describe('a finding offers what could stand there instead', () => {
  it.each([
    ['ownership/owner-known', 'owner: ana-ries', ['ana-reis']],
    ['ownership/owner-known', 'owner: somebody-else-entirely', []],
    ['references/tools-known', 'tools: [deck-ovn]', ['deck-oven']],
    ['freshness/review-date-valid', 'reviewed: 05/14/2026', ['2026-05-14']],
    ['freshness/review-date-valid', 'reviewed: 03/04/2026', ['2026-04-03', '2026-03-04']],
    ['freshness/review-date-valid', 'reviewed: 2026-02-30', []],
  ])('%s: %s', (id, field, suggestions) => {
    expect(onlyFinding(id, sop(field)).suggestions).toEqual(suggestions);
  });
});

it('points at the key an existing set of documents uses', () => {
  const { place } = onlyFinding('ownership/owner-known', {
    'policy.yaml': 'fields: { owner: owner_slack }\n',
    ...sop('owner_slack: ana-ries'),
  });
  expect(place).toEqual({ line: 3, column: 14, endLine: 3, endColumn: 22 });
});
