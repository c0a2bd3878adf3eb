import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptedInterval, type Adaptive } from '../../src/model/adaptive-interval.ts';
import { interval, intervalInWords, roughLengthInDays, type Interval } from '../../src/model/interval.ts';
import { baseOf } from '../little-base.ts';

const months = (count: number): Interval => ({ count, unit: 'months' });

function policyOf(adaptive: string) {
  return baseOf({ 'policy.yaml': `adaptive: ${adaptive}\n` }).policy;
}

function grown(adaptive: string, risk: 'low' | 'medium' | 'high', unchanged: number): string {
  const policy = policyOf(adaptive);
  return intervalInWords(adaptedInterval(policy.intervals[risk], unchanged, policy.adaptive!, risk));
}

const lengthAfter = (agreed: Interval, unchanged: number, adaptive: Adaptive): number =>
  roughLengthInDays(adaptedInterval(agreed, unchanged, adaptive, 'medium'));

describe('an interval that adapts', () => {
  it.each([
    [0, '6 months'],
    [1, '6 months'],
    [2, '9 months'],
    [3, '9 months'],
    [4, '12 months'],
    [6, '18 months'],
    [60, '18 months'],
  ])('after %i unchanged reviews is %s', (unchanged, expected) => {
    expect(grown('{ ladder: [9 months, 12 months, 18 months] }', 'medium', unchanged)).toBe(expected);
  });

  it('takes the steps that are longer than the interval for the risk, in the order of their length', () => {
    expect(grown('{ after: 1, ladder: [18 months, P9M, 2 years] }', 'low', 1)).toBe('18 months');
    expect(grown('{ after: 1, ladder: [18 months, P9M, 2 years] }', 'medium', 1)).toBe('9 months');
  });

  it('ends at the longest for the risk', () => {
    const adaptive = '{ after: 1, ladder: [9 months, 12 months, 18 months], longest: { medium: 1 year } }';
    expect(grown(adaptive, 'medium', 9)).toBe('12 months');
    expect(grown(adaptive, 'low', 9)).toBe('18 months');
  });

  it('does not grow at high risk unless the policy says how far', () => {
    expect(grown('{ after: 1, ladder: [9 months] }', 'high', 9)).toBe('3 months');
    expect(grown('{ after: 1, ladder: [6 months, 9 months], longest: { high: 6 months } }', 'high', 9)).toBe(
      '6 months',
    );
  });

  it('is absent from a policy that does not ask for it, and needs a ladder', () => {
    expect(baseOf({}).policy).not.toHaveProperty('adaptive');
    expect(() => policyOf('{ after: 3 }')).toThrow('policy.yaml cannot be used');
    expect(() => policyOf('{ ladder: [] }')).toThrow('policy.yaml cannot be used');
  });
});

describe('whatever the policy says', () => {
  const anInterval = fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('days', 'weeks', 'months'),
  });
  const anAdaptive: fc.Arbitrary<Adaptive> = fc.record({
    after: fc.integer({ min: 1, max: 5 }),
    ladder: fc.array(anInterval, { minLength: 1, maxLength: 6 }),
    longest: fc.record({ medium: anInterval }, { requiredKeys: [] }),
  });
  const reviews = fc.nat({ max: 40 });

  it('more unchanged reviews never make it shorter', () => {
    fc.assert(
      fc.property(anInterval, reviews, reviews, anAdaptive, (agreed, some, more, adaptive) => {
        expect(lengthAfter(agreed, some + more, adaptive)).toBeGreaterThanOrEqual(lengthAfter(agreed, some, adaptive));
      }),
    );
  });

  it('an interval is never shorter than agreed, nor longer than the longest', () => {
    fc.assert(
      fc.property(anInterval, reviews, anAdaptive, (agreed, unchanged, adaptive) => {
        const length = lengthAfter(agreed, unchanged, adaptive);
        const longest = adaptive.longest.medium ?? months(60);
        expect(length).toBeGreaterThanOrEqual(roughLengthInDays(agreed));
        expect(length).toBeLessThanOrEqual(Math.max(roughLengthInDays(agreed), roughLengthInDays(longest)));
      }),
    );
  });

  it('a row that begins anew brings back what was agreed', () => {
    fc.assert(
      fc.property(anInterval, anAdaptive, (agreed, adaptive) => {
        expect(adaptedInterval(agreed, 0, adaptive, 'medium')).toEqual(agreed);
      }),
    );
  });

  it('the steps may stand in any order', () => {
    fc.assert(
      fc.property(anInterval, reviews, anAdaptive, (agreed, unchanged, adaptive) => {
        const backwards = { ...adaptive, ladder: adaptive.ladder.toReversed() };
        expect(lengthAfter(agreed, unchanged, backwards)).toBe(lengthAfter(agreed, unchanged, adaptive));
      }),
    );
  });
});

it('a step is written as any interval is', () => {
  expect(policyOf('{ ladder: [P9M] }').adaptive!.ladder).toEqual([interval('9 months')]);
});
