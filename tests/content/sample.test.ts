import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { todayFor } from '../../src/load/clock.ts';
import { loadKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { digestOf, sectionDigests } from '../../src/model/digest.ts';
import { rules } from '../../src/rules/index.ts';

const base = await loadKnowledgeBase('content');
const report = check(base, rules, { today: todayFor(base.policy) });

test('the sample company is clean but for three reviews that are due soon', () => {
  expect(report.findings.map(({ rule, sop }) => `${rule} ${sop}`)).toEqual([
    'freshness/due-soon customer-care/handle-a-complaint',
    'freshness/due-soon stores/run-a-stocktake',
    'freshness/due-soon suppliers/review-a-supplier',
  ]);
  expect(report.counts).toMatchObject({ error: 0, warning: 3, info: 0, waived: 0 });
});

test('it stands still on a day of its own, so that it reads the same in any year', () => {
  expect(report.frozen).toBe(true);
});

test('it is large enough to look like a company', () => {
  expect(base.sops.length).toBeGreaterThanOrEqual(40);
  expect(new Set(base.sops.map(({ department }) => department)).size).toBeGreaterThanOrEqual(6);
  expect(base.locations.size).toBeGreaterThanOrEqual(3);
  expect([...base.kpis.values()].filter(({ readings }) => readings.length > 50).length).toBeGreaterThanOrEqual(10);
});

test.each(base.sops.filter(({ status }) => status !== 'draft').map((sop) => [sop.id, sop] as const))(
  'the review of %s is of the text as it stands',
  (_id, sop) => {
    const { informative } = base.policy.sections;
    expect(sop.review?.digest).toBe(digestOf(sop, informative));
    expect(sop.review?.sections).toBe(sectionDigests(sop, informative));
  },
);

test.each(base.paths.map((path) => [path.id, path] as const))(
  'the review of the path %s is of the text as it stands',
  (_id, path) => {
    expect(path.review?.digest).toBe(digestOf({ ...path, params: [] }, base.policy.sections.informative));
  },
);
