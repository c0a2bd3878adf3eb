import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNearest, didYouMean, isSameWord, isSlip, nearest } from '../../src/model/nearest.ts';

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

  it('is not alone where another is as near', () => {
    expect(allNearest('ana-rei', ['ana-reis', 'bo', 'ana-reid'])).toEqual(['ana-reis', 'ana-reid']);
    expect(allNearest('Bo', ['bo', 'bob'])).toEqual(['bo']);
    expect(didYouMean('ana-rei', ['ana-reis', 'ana-reid'])).toBe(' Did you mean "ana-reis" or "ana-reid"?');
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

describe('the same word', () => {
  it.each([
    ['ana-ries', 'ana-reis', true],
    ['Ana Reis', 'ana-reis', true],
    ['anna-reis', 'ana-reis', false],
    ['', '', false],
  ])('%j for %j: %j', (word, meant, expected) => expect(isSameWord(word, meant)).toBe(expected));
});

describe('a slip of the pen', () => {
  it.each([
    ['ana-ries', 'ana-reis'],
    ['Ana Reis', 'ana-reis'],
    ['ana_reis', 'ana-reis'],
    ['reviewd', 'reviewed'],
    ['hihg', 'high'],
    ['counter/open-teh-shop', 'counter/open-the-shop'],
    ['aprove-a-refund-over-the-limt', 'approve-a-refund-over-the-limit'],
  ])('%s for %s', (word, meant) => expect(isSlip(word, meant)).toBe(true));

  it.each([
    ['ana-rossi', 'ana-reis'],
    ['reviewed_by', 'reviewed'],
    ['hr', 'hq'],
    ['open-the-shop', 'close-the-shop'],
    ['refund-tier-2', 'refund-tier-3'],
    ['step-12', 'step-21'],
    ['', 'x'],
  ])('%s is another word than %s', (word, meant) => expect(isSlip(word, meant)).toBe(false));
});
