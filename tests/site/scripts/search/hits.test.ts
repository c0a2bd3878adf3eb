import { expect, test } from 'vitest';
import type { Found } from '../../../../src/site/scripts/search/engine.ts';
import { hitsIn } from '../../../../src/site/scripts/search/hits.ts';

const content =
  'Bake rye. Warm bread early. Purpose. Rye keeps a week. Procedure. Mix rye and water. Rest it. Exceptions. None.';
const words = content.split(' ');
const at = (word: string, nth = 0) => words.flatMap((one, index) => (one === word ? [index] : []))[nth]!;

const anchors = [
  { element: 'h2', id: 'purpose', text: 'Purpose', location: at('Purpose.') },
  { element: 'h2', id: 'procedure', text: 'Procedure', location: at('Procedure.') },
  { element: 'li', id: 'step-1', text: '', location: at('Mix') },
  { element: 'li', id: 'step-1-1', text: '', location: at('Rest') },
  { element: 'h2', id: 'exceptions', text: 'Exceptions', location: at('Exceptions.') },
];

const found = (...locations: readonly number[]): Found => ({
  url: '/sops/bread/rye/',
  content,
  meta: {},
  anchors,
  weighted_locations: locations.map((location) => ({ location, balanced_score: 1 })),
});

test('a hit is named after its step or its heading and leads there', () => {
  expect(hitsIn(found(at('Rye'), at('rye'), at('it.')), 5).map(({ label, href }) => [label, href])).toEqual([
    ['Purpose', '/sops/bread/rye/#purpose'],
    ['Step 1', '/sops/bread/rye/#step-1'],
    ['Step 1.1', '/sops/bread/rye/#step-1-1'],
  ]);
});

test('the words that were looked for are marked, and the heading is not repeated', () => {
  const [hit] = hitsIn(found(at('Rye')), 1);
  expect(hit?.excerpt).toEqual([
    { text: 'Rye', found: true },
    { text: 'keeps a week.', found: false },
  ]);
});

test('a word in the heading itself shows the heading', () => {
  const [hit] = hitsIn(found(at('Exceptions.')), 1);
  expect(hit?.excerpt).toEqual([
    { text: 'Exceptions.', found: true },
    { text: 'None.', found: false },
  ]);
});

test('the best places win and keep the order of the document; the title is no place', () => {
  const many = found(1, at('Rye'), at('Mix'), at('rye'), at('Exceptions.'), at('None.'));
  expect(hitsIn(many, 2).map(({ label }) => label)).toEqual(['Step 1', 'Exceptions']);
});
