import { expect, test } from 'vitest';
import type { Answer, Found } from '../../../../src/site/scripts/search/engine.ts';
import { ask, nearby } from '../../../../src/site/scripts/search/query.ts';

interface Recipe {
  readonly title: string;
  readonly text: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

const recipes: readonly Recipe[] = [
  { title: 'Pie', text: 'Old rye pie.', facets: { Status: ['Retired'], Department: ['Old'] } },
  { title: 'Rye', text: 'Rye wants water.', facets: { Department: ['Bread'], Tool: ['Oven'] } },
  { title: 'Bun', text: 'Butter and sugar.', facets: { Department: ['Bread', 'Sweet'], Tool: ['Tray'] } },
  { title: 'Tart', text: 'Sugar and cream.', facets: { Department: ['Sweet'], Tool: ['Oven'] } },
  { title: 'Shelf', text: 'Aisles B and C.', facets: { Department: ['Shop'], Tool: [] } },
];

const wordsOf = (text: string) => text.toLowerCase().replaceAll('.', '').split(' ');

/** As Pagefind answers: all filters must hold, and an unknown word finds words that are its beginnings. */
async function search(words: string | null, options: object): Promise<Answer> {
  const { filters = {} } = options as { filters?: Record<string, { any: readonly string[] }> };
  const sought = words?.toLowerCase() ?? '';
  const known = recipes.some(({ text }) => wordsOf(text).some((word) => word.startsWith(sought)));
  const results = recipes.flatMap(({ title, text, facets }) => {
    const at = wordsOf(text).findIndex((word) => (known ? word.startsWith(sought) : sought.startsWith(word)));
    const holds = Object.entries(filters).every(([name, { any }]) =>
      facets[name]?.some((value) => any.includes(value)),
    );
    if (at < 0 || !holds) return [];
    const found: Found = {
      url: `/${title}/`,
      content: text,
      meta: {},
      anchors: [],
      weighted_locations: [{ location: at, balanced_score: 1 }],
    };
    return [{ id: title, facets, data: () => Promise.resolve(found) }];
  });
  const counts: Record<string, Record<string, number>> = {};
  for (const { facets } of results) {
    for (const [name, values] of Object.entries(facets)) {
      const ofFacet = (counts[name] ??= {});
      for (const value of values) ofFacet[value] = (ofFacet[value] ?? 0) + 1;
    }
  }
  return { results, filters: counts };
}

const ids = ({ results }: Answer) => results.map(({ id }) => id);

test('one value within a facet is enough, every facet must hold', async () => {
  const { answer } = await ask(search, {
    words: '',
    chosen: { Department: ['Bread', 'Sweet'], Tool: ['Oven'] },
    sort: 'match',
  });
  expect(ids(answer)).toEqual(['Rye', 'Tart']);
});

test('a facet is counted beside the choices in the others, not its own', async () => {
  const { counts } = await ask(search, { words: '', chosen: { Department: ['Bread'], Tool: ['Oven'] }, sort: 'match' });
  expect(counts.Department).toEqual({ Bread: 1, Sweet: 1 });
  expect(counts.Tool).toEqual({ Oven: 1, Tray: 1 });
});

test('what is retired stands behind what is not, also within a choice', async () => {
  const asked = { words: 'rye', sort: 'match' } as const;
  expect(ids((await ask(search, { ...asked, chosen: {} })).answer)).toEqual(['Rye', 'Pie']);
  expect(ids((await ask(search, { ...asked, chosen: { Department: ['Bread', 'Old'] } })).answer)).toEqual([
    'Rye',
    'Pie',
  ]);
  expect(ids((await ask(search, { ...asked, chosen: { Status: ['Retired'] } })).answer)).toEqual(['Pie']);
});

test('the beginning of an unknown word is not the word', async () => {
  const { answer } = await ask(search, { words: 'cheqeu', chosen: {}, sort: 'match' });
  expect(ids(answer)).toEqual([]);
  expect(ids((await ask(search, { words: 'sugar', chosen: {}, sort: 'match' })).answer)).toEqual(['Bun', 'Tart']);
});

test('near words are words that are there', async () => {
  const near = await nearby(search, { words: 'suger of butternut', chosen: {}, sort: 'match' });
  expect(near).toEqual([
    { words: 'sugar', count: 2 },
    { words: 'butter', count: 1 },
  ]);
});
