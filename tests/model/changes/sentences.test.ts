import { describe, expect, it } from 'vitest';
import { compared, read } from './versions.ts';

const text = `---
title: Bake sourdough
owner: head-baker
tools: [oven, mixer]
params:
  bake_minutes: { value: 40, min: 30, max: 50, unit: min }
---

Wear an apron.

## Purpose

Bread for the shop. It should smell of malt.

## Procedure

1. Feed the starter and wait 4 hours. :by[baker]
2. Mix flour, water and salt in the [mixer](../tools/mixer.md).
3. Shape the loaves and let them rest.
   - Dust the baskets.
   - Cover them with a cloth.
4. Bake at 240 °C until the crust is dark.

:::decision{#loaves hit=first}

| Day | Loaves | → Ovens |
| --- | --- | --- |
| Saturday | > 200 | 3 |
| any | > 100 | 2 |
| otherwise | any | 1 |

:::

## Exceptions

Rye bread rests overnight in the cold room.

## Records

Write the batch into the book.
`;

/** The changes that one edit makes, read aloud; fails when the words to be replaced are not there. */
function told(...edits: readonly (readonly [from: string | RegExp, to: string])[]): readonly string[] {
  const edited = edits.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return after;
  }, text);
  return compared(text, edited).changes.map(read);
}

const only = (from: string | RegExp, to: string) => {
  const sentences = told([from, to]);
  expect(sentences).toHaveLength(1);
  return sentences[0];
};

describe('steps', () => {
  it.each<[string, string | RegExp, string]>([
    ['added', '4. Bake', '4. Score the loaves with a blade.\n5. Bake'],
    ['removed', /2\. Mix.*\n/, ''],
    ['moved', /(2\. Mix.*\n)(3\.[^]*?)(?=4\. Bake)/, '$2$1'],
    ['reworded', 'Shape the loaves', 'Shape all the round loaves'],
    ['respelled', 'Cover them', 'cover them'],
    ['with a point more', '   - Cover', '   - Flour the cloth.\n   - Cover'],
    ['with another link', 'mixer.md', 'kneader.md'],
    ['made points', /^\d\. (?=[A-Z])/gm, '- '],
    ['begun with another number', '1. Feed', '3. Feed'],
  ])('%s', (_name, from, to) => {
    expect(only(from, to)).toMatchSnapshot();
  });

  it('of which two things changed', () => {
    expect(told(['4 hours', '6 hours'], [':by[baker]', ':by[apprentice]'])).toMatchSnapshot();
  });
});

describe('figures and marks', () => {
  it.each<[string, string | RegExp, string]>([
    ['a number', '4 hours', '6 hours'],
    ['a temperature', '240 °C', '230 °C'],
    ['another person', ':by[baker]', ':by[apprentice]'],
    ['a mark more', 'rest.', 'rest. :takes[10 min]'],
    ['a mark less', ' :by[baker]', ''],
  ])('%s', (_name, from, to) => {
    expect(only(from, to)).toMatchSnapshot();
  });
});

describe('tables', () => {
  const table = /\| Day[^]*\| 1 \|\n/;
  it.each<[string, string | RegExp, string]>([
    ['added', '## Exceptions\n', '## Exceptions\n\n| Grain | Hours |\n| --- | --- |\n| Rye | 12 |\n'],
    ['removed', table, ''],
    [
      'with a column more',
      table,
      '| Day | Loaves | Bakers | → Ovens |\n| --- | --- | --- | --- |\n| Saturday | > 200 | 4 | 3 |\n| any | > 100 | 3 | 2 |\n| otherwise | any | 2 | 1 |\n',
    ],
    ['with a column called otherwise', '| Loaves |', '| Loaves ordered |'],
    ['with a row more', '| otherwise', '| Sunday | > 150 | 2 |\n| otherwise'],
    ['with a row less', /\| any .*\n/, ''],
    ['with rows in another order', /(\| Saturday.*\n)(\| any.*\n)/, '$2$1'],
    ['with another threshold', '> 200', '> 250'],
    ['read in another way', 'hit=first', 'hit=unique'],
  ])('%s', (_name, from, to) => {
    expect(only(from, to)).toMatchSnapshot();
  });
});

describe('sections and prose', () => {
  it.each<[string, string | RegExp, string]>([
    ['section added', '## Records', '## Escalation\n\nAsk the head baker.\n\n## Records'],
    ['section removed', /## Exceptions\n\n.*\n\n/, ''],
    ['section moved', /(## Exceptions\n\n.*\n\n)(## Records\n\n.*\n)/, '$2\n$1'],
    ['section renamed', '## Exceptions', '## Special cases'],
    ['words changed', 'smell of malt', 'smell of fresh malt'],
    ['obligation changed', 'should smell', 'must smell'],
    ['a sentence more', 'of malt.', 'of malt. Throw burnt loaves away.'],
    ['introduction changed', 'an apron', 'a clean apron'],
    ['paragraph added', 'of malt.', 'of malt.\n\nWe open at seven.'],
    ['paragraph removed', 'Wear an apron.\n', ''],
    ['informative section', 'the batch', 'every batch and 2 names'],
    ['something struck out', 'Rye bread', '~~Rye~~ bread'],
  ])('%s', (_name, from, to) => {
    expect(only(from, to)).toMatchSnapshot();
  });
});

describe('fields', () => {
  it.each<[string, string | RegExp, string]>([
    ['title', 'title: Bake sourdough', 'title: Bake the sourdough'],
    ['owner', 'head-baker', 'ana-reis'],
    ['owner gone', 'owner: head-baker\n', ''],
    ['deputy', 'owner:', 'deputy: cem-aydin\nowner:'],
    ['owner that cannot be read', 'head-baker', '[head-baker]'],
    ['interval', 'owner:', 'review_every: P6M\nowner:'],
    ['risk', 'owner:', 'risk: high\nowner:'],
    ['status', 'owner:', 'status: retired\nowner:'],
    ['tools', '[oven, mixer]', '[oven, kneader]'],
    ['kpis', 'owner:', 'kpis: [waste]\nowner:'],
    ['locations', 'owner:', 'locations: [porto]\nowner:'],
    ['pilot', 'owner:', 'pilot: { ends: 2026-12-31, expect: less waste }\nowner:'],
    ['parameter', 'value: 40', 'value: 45'],
    ['parameter of another kind', 'value: 40', 'value: "40"'],
    ['parameter added', 'params:\n', 'params:\n  loaves: { value: 12 }\n'],
    ['parameter removed', /params:\n.*\n/, ''],
  ])('%s', (_name, from, to) => {
    expect(only(from, to)).toMatchSnapshot();
  });
});

describe('formatting', () => {
  it.each<[string, string | RegExp, string]>([
    ['emphasis', 'the crust', '*the crust*'],
    ['wrapping', 'Mix flour, ', 'Mix flour,\n   '],
    ['the order of a list', '[oven, mixer]', '[mixer, oven]'],
  ])('alone: %s', (_name, from, to) => {
    expect(told([from, to])).toEqual(['formatting (formatting) Only the formatting changed; the words are the same.']);
  });

  it('is not reported where something else is', () => {
    expect(told(['the crust', '*the crust*'], ['4 hours', '5 hours'])).toHaveLength(1);
  });

  it('cannot be told from a recorded review', () => {
    expect(told(['owner:', 'reviewed: 2026-03-02\nowner:'])).toEqual([]);
  });
});

it('a change says where it is, and shows the words of both versions', () => {
  const [change] = compared(text, text.replace('4 hours', '6 hours')).changes;
  expect(change).toMatchObject({
    kind: 'figure-changed',
    where: 'Procedure, step 1',
    section: 'Procedure',
    before: '4 hours',
    after: '6 hours',
    place: { line: 17, column: 4 },
    words: [
      { in: 'both', text: 'Feed the starter and wait' },
      { in: 'before', text: ' 4' },
      { in: 'after', text: ' 6' },
      { in: 'both', text: ' hours. :by[baker]' },
    ],
  });
});
