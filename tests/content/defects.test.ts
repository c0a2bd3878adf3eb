import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { cleanCompany, type Company } from './company.ts';
import { defects } from './defects/index.ts';

const clean = cleanCompany();
const before = clean.findings();

describe('a clean company with one thing wrong', () => {
  it.each(defects.map((defect) => [defect.rule, defect.what, defect] as const))(
    '%s finds that %s',
    (rule, _what, { file, line, also = [], spoil }) => {
      const company = spoil(clean);
      const after = company.findings();

      expect(without(before, after)).toEqual([]);
      const [found, ...others] = without(after, before).toSorted(first(rule));
      expect(found).toMatchObject({ rule, file });
      const words = lineOf(company, found!);
      expect(line === '' ? words : words.slice(0, line.length)).toBe(line);
      expect(others.map((other) => `${other.rule} ${other.file}`)).toEqual(
        also.map((other) => `${other.rule} ${other.file}`),
      );
    },
  );

  it('is tried with a defect for every rule there is', () => {
    const tried = new Set(defects.map(({ rule }) => rule));

    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('says nothing of its own but what is due soon', () => {
    expect(new Set(before.map(({ rule }) => rule))).toEqual(new Set(['freshness/due-soon']));
  });
});

/** Findings that are not among others, each as often as it stands there. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = Map.groupBy(others, ({ fingerprint }) => fingerprint);
  return findings.filter(({ fingerprint }) => left.get(fingerprint)?.pop() === undefined);
}

function first(rule: string): (a: Finding, b: Finding) => number {
  return (a, b) => Number(b.rule === rule) - Number(a.rule === rule);
}

function lineOf(company: Company, { file, place }: Finding): string {
  return (company.text(file).split('\n')[place.line - 1] ?? '').trim();
}
