import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderKeys } from '../../src/edit/fix/key-order.ts';
import { applyEdits } from '../../src/edit/text-edit.ts';
import type { Sop } from '../../src/model/sop.ts';
import { baseOf } from '../little-base.ts';

function sopIn(text: string, policy = ''): Sop {
  return baseOf({ 'sops/bread/bake.md': text, ...(policy === '' ? {} : { 'policy.yaml': policy }) }).sops[0]!;
}

function ordered(fields: string, policy = ''): string {
  const text = `---\n${fields}---\n\nBread.\n`;
  const rewrite = orderKeys(sopIn(text, policy), text);
  return rewrite === undefined ? fields : applyEdits(text, [rewrite.edit]).slice(4, -'---\n\nBread.\n'.length);
}

describe('keys come in the order people read them in', () => {
  it.each([
    ['owner: ana\ntitle: Bake\n', 'title: Bake\nowner: ana\n'],
    [
      'title: Bake\nkpis:\n  - waste\n  # the second\n  - speed\nowner: ana\n',
      'title: Bake\nowner: ana\nkpis:\n  - waste\n  # the second\n  - speed\n',
    ],
    [
      'risk: low\nsummary: >-\n  Rich\n  and soft.\ntitle: Bake\n',
      'title: Bake\nsummary: >-\n  Rich\n  and soft.\nrisk: low\n',
    ],
    ['# Who\nowner: ana # mornings\n# What\ntitle: Bake\n', '# What\ntitle: Bake\n# Who\nowner: ana # mornings\n'],
    [
      '# Kept by the bakehouse.\n\nowner: ana\ntitle: Bake\n# the end\n',
      '# Kept by the bakehouse.\n\ntitle: Bake\nowner: ana\n# the end\n',
    ],
    ['owner: ana\n\nkpis: [waste]\n\ntitle: Bake\n', 'title: Bake\n\nowner: ana\n\nkpis: [waste]\n'],
    ['aliases:\ntitle: Bake\n', 'title: Bake\naliases:\n'],
  ])('%j becomes %j', (before, after) => {
    expect(ordered(before)).toBe(after);
    expect(ordered(after)).toBe(after);
  });

  it('in the words of a dialect', () => {
    expect(ordered('owner_slack: ana\ntitle: Bake\n', 'fields: { owner: owner_slack }\n')).toBe(
      'title: Bake\nowner_slack: ana\n',
    );
  });

  it.each([
    ['a key that we do not know', 'owner: ana\ntitel: Bake\n'],
    ['a text that keeps blank lines', 'summary: |+\n  Rich.\n\ntitle: Bake\n'],
    ['keys in brackets', '{ owner: ana, title: Bake }\n'],
    ['line ends of two kinds', 'owner: ana\r\ntitle: Bake\n'],
  ])('not with %s', (_, fields) => expect(ordered(fields)).toBe(fields));
});

const comments = fc.constantFrom('', '', '# why\n', '\n', '\n# a group\n');
const values = {
  title: fc.constantFrom('title: Bake\n', 'title: "Bake: rye" # board\n'),
  summary: fc.constantFrom(
    'summary: |\n  Rich\n\n  and soft.\n',
    'summary: >-\n  Rich\n  and soft.\n',
    'summary: Rich\n  and soft.\n',
  ),
  owner: fc.constantFrom('owner: ana\n', 'owner:\n', 'owner:\n  ana\n'),
  reviewed: fc.constant('reviewed: 2026-05-04\n'),
  review: fc.constantFrom(
    'review: { by: ana,\n  outcome: changed }\n',
    'review:\n  # in May\n  by: ana\n  note: Walked it.\n',
  ),
  kpis: fc.constantFrom('kpis: [waste]\n', 'kpis:\n  - waste # kg\n  # more\n', 'kpis:\n- waste\n- speed\n'),
  params: fc.constantFrom('params:\n  heat: { value: 230, unit: C }\n', 'params: {}\n'),
};
const frontmatter = fc
  .tuple(
    fc.shuffledSubarray(Object.keys(values) as (keyof typeof values)[]),
    fc.tuple(...Object.values(values)),
    fc.array(comments, { minLength: 8, maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([names, texts, above, lineEnd]) => {
    const all = Object.keys(values) as (keyof typeof values)[];
    const fields = names.map((name, index) => above[index]! + texts[all.indexOf(name)]!).join('');
    return `---\n${fields}${above[7]}---\n\nBread.\n`.replaceAll('\n', lineEnd);
  });

/** What an SOP says, without where it says it. */
function saidIn({ title, summary, owner, reviewed, review, kpis, params }: Sop): unknown {
  return { title, summary, owner, reviewed, review, kpis, params };
}

function linesIn(text: string): readonly string[] {
  return text.split('\n').toSorted();
}

it('however it is written: every line stays, it says the same, and a second run finds nothing', () => {
  fc.assert(
    fc.property(frontmatter, (text) => {
      const before = sopIn(text);
      const rewrite = orderKeys(before, text);
      const after = rewrite === undefined ? text : applyEdits(text, [rewrite.edit]);
      expect(linesIn(after)).toEqual(linesIn(text));
      expect(saidIn(sopIn(after))).toEqual(saidIn(before));
      expect(orderKeys(sopIn(after), after)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});
