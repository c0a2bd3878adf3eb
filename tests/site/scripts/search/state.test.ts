import { expect, test } from 'vitest';
import { hasChosen, readState, writeState, type SearchState } from '../../../../src/site/scripts/search/state.ts';

const read = (query: string) => readState(new URLSearchParams(query));

test('a state reads back from its own address', () => {
  const state: SearchState = {
    words: 'rye & "spelt"',
    chosen: { Department: ['Bread', 'Shop & café'], Tool: ['Deck oven'] },
    sort: 'review',
  };
  expect(read(writeState(state))).toEqual(state);
});

test('nothing chosen is no query at all', () => {
  expect(writeState({ words: '  ', chosen: {}, sort: 'match' })).toBe('');
  expect(read('')).toEqual({ words: '', chosen: {}, sort: 'match' });
});

test('what an address says twice, empty or unknown is passed over', () => {
  expect(read('?department=Bread&department=Bread&role=&colour=red&sort=name')).toEqual({
    words: '',
    chosen: { Department: ['Bread'] },
    sort: 'match',
  });
});

test('an empty list of values is no choice', () => {
  expect(hasChosen({ Role: [] })).toBe(false);
  expect(hasChosen({ Role: ['Baker'] })).toBe(true);
});
