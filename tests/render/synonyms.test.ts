import { expect, it } from 'vitest';
import type { Term } from '../../src/model/catalogue.ts';
import { synonymsOf } from '../../src/render/pages/synonyms.ts';

const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const terms = [
  { term: 'Batch', means: '', also: ['lot', 'production run'], file: 'glossary.yaml', place },
  { term: 'Float', means: '', also: [], file: 'glossary.yaml', place },
] as unknown as readonly Term[];
const of = synonymsOf(terms);

it('gives the other names of what the title or the body speaks of', () => {
  expect(of('Recall a batch', '')).toEqual({ lead: 'lot = batch ; production run = batch', body: '' });
  expect(of('Recall goods', '<p>Hold both <b>lots</b>.</p>')).toEqual({
    lead: '',
    body: 'batch = lot ; production run = lot',
  });
});

it('does not take a part of a word or an attribute for a name', () => {
  expect(of('Allot lockers', '<a href="/lot/">A pilot</a> with the float')).toEqual({ lead: '', body: '' });
});
