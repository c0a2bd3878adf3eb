import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/model/nearest.ts';

const known = ['owner', 'reviewed', 'review_every', 'title', 'kpis'];

describe('the nearest known word', () => {
  it.each([
    ['ownr', 'owner'],
    ['Owner', 'owner'],
    ['reviewd', 'reviewed'],
    ['review-every', 'review_every'],
    ['titel', 'title'],
    ['kpi', 'kpis'],
    ['colour', undefined],
    ['', undefined],
    ['o', undefined],
  ])('to %j is %j', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it('is the word itself before one with two letters swapped', () => {
    expect(nearest('g-b', ['-gb', 'G-B'])).toBe('G-B');
  });

  it('comes with its question, or there is none', () => {
    expect(didYouMean('ownr', known)).toBe(' Did you mean "owner"?');
    expect(didYouMean('colour', known)).toBe('');
    expect(didYouMean('owner', [])).toBe('');
  });

  it('is always one of the known words, and the word itself when that is known', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z-]{1,12}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), words, (word, list) => {
        const near = nearest(word, list);
        expect([...list, undefined]).toContain(near);
        for (const one of list) expect(nearest(one, list)?.toLowerCase()).toBe(one.toLowerCase());
      }),
    );
  });
});
