import { describe, expect, it } from 'vitest';
import type { Sop } from '../../src/model/sop.ts';
import { baseOf, sopText, wordsAt } from '../little-base.ts';

const file = 'sops/bread/bake.md';

function read(fields: string, policy = ''): { readonly sop: Sop; readonly problems: readonly string[] } {
  const text = sopText(fields);
  const base = baseOf({ [file]: text, 'policy.yaml': policy });
  const sop = base.sops[0]!;
  return {
    sop,
    problems: sop.problems.map(({ kind, place, message, suggestions = [] }) =>
      [kind, `"${wordsAt(text, place)}"`, message, ...suggestions.map((one) => `→ ${one}`)].join(' · '),
    ),
  };
}

describe('a key we do not know', () => {
  it('is a problem on the key, with the nearest known one that is not there yet', () => {
    expect(read('ownr: ana-reis').problems).toEqual([
      'unknown-key · "ownr" · The key "ownr" is not one we know. Did you mean "owner"? · → owner',
    ]);
    expect(read('owner: ana-reis\nownr: x').problems).toEqual([
      'unknown-key · "ownr" · The key "ownr" is not one we know.',
    ]);
    expect(read('colour: blue').problems).toEqual(['unknown-key · "colour" · The key "colour" is not one we know.']);
  });

  it('is offered nothing where two keys may be the same one', () => {
    expect(read('ownr: ana-reis\nonwer: bo-lindqvist').problems).toEqual([
      'unknown-key · "ownr" · The key "ownr" is not one we know. Did you mean "owner"?',
      'unknown-key · "onwer" · The key "onwer" is not one we know. Did you mean "owner"?',
    ]);
  });

  it('inside a field costs the field and keeps the others', () => {
    const { sop, problems } = read('review: { by: ana-reis, notes: x }\nowner: ana-reis');
    expect(problems).toEqual([
      'unknown-key · "notes" · The key "notes" is not one we know. Did you mean "note"? · → note',
    ]);
    expect(sop).toMatchObject({ owner: 'ana-reis' });
    expect(sop).not.toHaveProperty('review');
  });

  it('keeps every usable field', () => {
    expect(read('ownr: x\nowner: ana-reis\nrisk: high\nkpis: [a]').sop).toMatchObject({
      owner: 'ana-reis',
      risk: 'high',
      kpis: ['a'],
    });
  });

  it('that JavaScript knows is none of ours either', () => {
    expect(read('constructor: flour\ntoString: salt').problems.map((line) => line.split(' · ')[0])).toEqual([
      'unknown-key',
      'unknown-key',
    ]);
    expect(read('__proto__: x').sop.title).toBe('Bake sourdough');
  });
});

describe('a value that does not fit', () => {
  it.each([
    ['risk: hgih', '"hgih" · The field "risk" is "hgih". Expected low, medium or high. · → high'],
    ['status: done', '"done" · The field "status" is "done". Expected draft, pilot, active or retired.'],
    ['owner: [a, b]', '"[a, b]" · The field "owner" is a list. Expected text.'],
    [
      'owner: Ana Reis',
      '"Ana Reis" · The field "owner" is "Ana Reis". Expected an id of letters, digits and hyphens, such as "ana-reis". · → ana-reis',
    ],
    [
      'kpis: loaf-waste, crumb',
      '"loaf-waste, crumb" · The field "kpis" is "loaf-waste, crumb". Expected a list, such as [one, two]. · → [loaf-waste, crumb]',
    ],
    ['kpis: 7 loaves', '"7 loaves" · The field "kpis" is "7 loaves". Expected a list, such as [one, two].'],
    ['kpis: [ok, 7]', '"7" · Item 2 of "kpis" is 7. Expected text.'],
    [
      'review_every: often',
      '"often" · The field "review_every" is "often". Expected an interval such as "6 months", "90 days" or "P6M".',
    ],
    ['review_every: 0 days', '"0 days" · The field "review_every" is "0 days". Expected more than none.'],
    [
      'review: { outcome: fine }',
      '"fine" · The field "review.outcome" is "fine". Expected unchanged, changed or retired.',
    ],
    ['params: { heat: 250 }', '"250" · The field "params.heat" is 250. Expected a mapping of fields.'],
    ['params: { heat: { min: 1 } }', '"min: 1" · The field "value" is missing.'],
  ])('%s', (fields, expected) => {
    const { problems } = read(fields);
    expect(problems.map((line) => line.replace('frontmatter-valid · ', ''))).toEqual([
      expected.replace('"min: 1"', problems[0]!.split(' · ')[1]!),
    ]);
  });

  it('is left out, and said to be given and unusable', () => {
    const { sop } = read('risk: hgih\nowner: ana-reis\ndeputy:\nsummary: ""\n');
    expect(sop.risk).toBe('medium');
    expect(sop.given.has('risk')).toBe(true);
    expect(sop.given.has('deputy')).toBe(false);
    expect(sop.given.has('summary')).toBe(false);
    expect(sop.problems).toHaveLength(1);
  });
});

describe('dates', () => {
  it.each([
    ['2026-09-14', '2026-09-14', '2026-09-14'],
    ['"2026-09-14"', '2026-09-14', '2026-09-14'],
    ['2026-02-30', '2026-02-30', undefined],
    ['2026-09-14T10:00:00Z', '2026-09-14T10:00:00Z', undefined],
    ['2026-09-14 10:00:00', '2026-09-14 10:00:00', undefined],
    ['09/14/2026', '09/14/2026', undefined],
    ['20260914', '20260914', undefined],
    ['2026', '2026', undefined],
  ])('reviewed: %s stays text', (written, text, date) => {
    const { sop, problems } = read(`reviewed: ${written}`);
    expect(problems).toEqual([]);
    expect(sop.reviewed).toEqual({ text, ...(date === undefined ? {} : { date }) });
  });
});

describe('values that YAML readers take for different things', () => {
  it.each([
    [
      'summary: 010',
      '"010" · The value 010 is an octal number to some readers and a decimal one to others. · → "010" · → 10',
    ],
    [
      'params: { at: { value: 12:30 } }',
      '"12:30" · The value 12:30 is a time to you and a number of minutes or seconds to some readers. · → "12:30"',
    ],
    ['params: { on: { value: no } }', '"no" · The value no is yes/no to some readers and text to others. · → "no"'],
    ['summary: Yes', '"Yes" · The value Yes is yes/no to some readers and text to others. · → "Yes"'],
    ['summary: 1_000', '"1_000" · The value 1_000 is a number to some readers and text to others. · → "1_000"'],
  ])('%s', (fields, expected) => {
    expect(read(fields).problems).toContain(`yaml-surprise · ${expected}`);
  });

  it.each([
    'summary: "010"',
    "summary: '12:30'",
    'summary: 2026-09-14',
    'summary: No bread today',
    'summary: on the hour',
  ])('%s is none', (fields) => expect(read(fields).problems).toEqual([]));
});

describe('the field names of an existing set of documents', () => {
  const policy = 'fields: { owner: owner_slack, reviewed: last_reviewed_on, review_every: review_in }\n';

  it('are read as ours, and placed on theirs', () => {
    const text = sopText('owner_slack: "ana-reis"\nlast_reviewed_on: 2026-03-14\nreview_in: 6 months');
    const sop = baseOf({ [file]: text, 'policy.yaml': policy }).sops[0]!;
    expect(sop).toMatchObject({
      owner: 'ana-reis',
      reviewed: { date: '2026-03-14' },
      reviewEvery: { count: 6, unit: 'months' },
      problems: [],
    });
    expect([...sop.given].toSorted()).toEqual(['owner', 'review_every', 'reviewed', 'title']);
    expect(wordsAt(text, sop.at('reviewed'))).toBe('2026-03-14');
    expect(wordsAt(text, sop.keyAt('reviewed'))).toBe('last_reviewed_on');
    expect(wordsAt(text, sop.keyAt('owner'))).toBe('owner_slack');
  });

  it('are what messages and did-you-means speak of', () => {
    expect(read('review_in: often', policy).problems[0]).toContain('The field "review_in" is "often".');
    expect(read('last_review_on: 2026-03-14', policy).problems).toEqual([
      'unknown-key · "last_review_on" · The key "last_review_on" is not one we know. Did you mean "last_reviewed_on"? · → last_reviewed_on',
    ]);
  });

  it('leave our own names usable where only theirs is absent', () => {
    expect(read('owner: ana-reis', policy).sop.owner).toBe('ana-reis');
  });
});
