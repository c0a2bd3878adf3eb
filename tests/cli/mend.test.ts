import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfLeft } from '../../src/cli/fix/left.ts';
import { mend } from '../../src/cli/fix/mend.ts';
import { check } from '../../src/check/check.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { digestOf, sectionDigests } from '../../src/model/digest.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { parseKnowledgeBase } from '../../src/parse/knowledge-base.ts';
import { rules } from '../../src/rules/index.ts';
import { baseOf } from '../little-base.ts';

const today = requireCalendarDate('2026-06-15');
const everything = { files: undefined, rules: undefined, order: true };

const bake = 'sops/bread/bake.md';
const files: Readonly<Record<string, string>> = {
  'people.yaml': `people:
  - { id: ana-reis, name: Ana Reis }
  - { id: bo-lindqvist, name: Bo Lindqvist, manager: ana-reis }
roles:
  - { id: head-baker, title: Head baker, holders: [ana-reis] }
`,
  'kpis/waste.yaml': 'title: Waste\nowner: ana-reis\nunit: kg\nbetter: lower\n',
  'kpis/waste.csv': 'date,value\n2026-05-01,4\n',
  'tools.yaml': '- { id: deck-oven, title: Deck oven, owner: ana-reis }\n',
  'images/the-oven.png': '',
  [bake]: `---
title: Bake sourdough # as on the board
owner: head-baker
deputy: "bo-lindqvist"
reviewed: 2026-05-04
risk: low

# What it moves
kpis: [waste]
roles: [head-baker]
tools:
  - deck-oven
---

## Purpose

Bread, as in [knead](knead-by-hand.md#purpose "Knead") and [steam][s], until :until[2026-12-31]{the new oven}.

[s]: steam-the-oven.md
`,
  'sops/bread/knead-by-hand.md': '---\ntitle: Knead\naliases: [bread/knead-dough]\n---\n\n## Purpose\n\nDough.\n',
  'sops/bread/steam-the-oven.md': '---\ntitle: Steam\n---\n\n## Purpose\n\nSteam.\n',
  'sops/pastry/overview.md': '---\ntitle: Overview\n---\n\n## Purpose\n\nPastry.\n',
  'sops/pastry/roll-the-croissants.md': '---\ntitle: Roll\n---\n\n## Purpose\n\nButter.\n',
};

function baseWhere(file: string, ...changes: readonly (readonly [string, string])[]): KnowledgeBase {
  let text = files[file]!;
  for (const [before, after] of changes) {
    if (!text.includes(before)) throw new Error(`${file} does not say ${before}.`);
    text = text.replace(before, () => after);
  }
  return baseOf({ ...files, [file]: text });
}

function mended(base: KnowledgeBase) {
  const { rewrites, base: after, left } = mend(base, rules, today, everything);
  return {
    after,
    done: rewrites.map(({ file, what, before, after: now }) => `${file} ${what}: ${before} → ${now}`),
    doubts: linesOfLeft(left, after, { prefix: '', absolute: '/', shown: 'content' })
      .filter((line) => line.startsWith('  '))
      .map((line) => line.trim()),
  };
}

describe('what is certain is mended', () => {
  it.each([
    ['a name with two letters swapped', bake, 'head-baker\nd', 'head-bakre\nd'],
    ['a name in capitals', bake, '"bo-lindqvist"', '"Bo-Lindqvist"'],
    ['a name for its id, quotes and all', bake, '"bo-lindqvist"', '"Bo Lindqvist"'],
    ['a letter too many in a tool', bake, '- deck-oven', '- deck-ovenn'],
    ['a KPI', bake, '[waste]', '[wastee]'],
    ['a holder', 'people.yaml', 'holders: [ana-reis]', 'holders: [ana-ries]'],
    ['a manager', 'people.yaml', 'manager: ana-reis', 'manager: Ana-Reis'],
    ['an owner of a KPI', 'kpis/waste.yaml', 'ana-reis', 'ana_reis'],
    ['a key', bake, 'deputy:', 'deptuy:'],
    ['a key of a data file', 'kpis/waste.yaml', 'better:', 'beter:'],
    ['a choice', bake, 'risk: low', 'risk: lwo'],
    ['a list without its brackets', bake, '[waste]', 'waste'],
    ['a day with slashes', bake, '2026-05-04', '2026/5/4'],
    ['a day in words', bake, '2026-05-04', '4 May 2026'],
    ['a day with an hour of no zone', bake, '2026-05-04', '2026-05-04 08:30'],
    ['a day as a program writes it', bake, '2026-05-04', '2026-05-04T00:00:00.000Z'],
    ['a day of a claim', bake, ':until[2026-12-31]', ':until[31.12.2026]'],
    ['a day of a figure', 'kpis/waste.csv', '2026-05-01', '1 May 2026'],
    ['a page that has moved', bake, 'knead-by-hand.md#purpose', 'knead-dough.md#purpose'],
    ['a page that has moved, in a definition', bake, '[s]: steam-the-oven.md', '[s]: knead-dough.md'],
    ['the slashes of another system', bake, 'knead-by-hand.md#', '..\\bread\\knead-by-hand.md#'],
    ['a slip in a path', bake, 'steam-the-oven.md', 'steam-teh-oven.md'],
    ['a slip in a folder', bake, '[s]: steam-the-oven.md', '[s]: ../braed/steam-the-oven.md'],
    ['a page of a telling name that is elsewhere', bake, '[s]: steam-the-oven.md', '[s]: roll-the-croissants.md'],
    ['an anchor', bake, '#purpose', '#prupose'],
  ])('%s', (_, file, before, after) => {
    const base = baseWhere(file, [before, after]);
    const { done, after: now } = mended(base);
    expect(done).toHaveLength(1);
    const [text, lines, was] = [
      now.sources.get(file)!,
      files[file]!.split('\n'),
      base.sources.get(file)!.split('\n'),
    ] as const;
    const line = was.findIndex((one, index) => one !== lines[index]);
    expect(text.split('\n').toSpliced(line, 1)).toEqual(was.toSpliced(line, 1));
    expect(mended(now).done).toEqual([]);
  });

  it('as it was, with comments and quotes', () => {
    const base = baseWhere(
      bake,
      ['head-baker\nd', 'Head-Baker # mornings\nd'],
      ['"bo-lindqvist"', "'bo-lindqivst' # evenings"],
      ['2026-05-04', '"4 May 2026" # with Bo'],
    );
    expect(mended(base).after.sources.get(bake)).toBe(
      files[bake]!.replace('head-baker\nd', 'head-baker # mornings\nd')
        .replace('"bo-lindqvist"', "'bo-lindqvist' # evenings")
        .replace('2026-05-04', '"2026-05-04" # with Bo'),
    );
  });

  it('round by round where one slip hides another', () => {
    const base = baseWhere(bake, ['deputy: "bo-lindqvist"', 'deptuy: "Bo Lindqvist"']);
    const { done, after } = mended(base);
    expect(done).toHaveLength(2);
    expect(after.sources.get(bake)).toBe(files[bake]);
  });
});

describe('what leaves a doubt stays, and says why', () => {
  it.each([
    ['day and month may change places', bake, '2026-05-04', '04/05/2026', 'it may be 2026-05-04 or 2026-04-05'],
    [
      'a moment of another zone',
      bake,
      '2026-05-04',
      '2026-05-04T23:10:00Z',
      'where you are, that moment may not be on 2026-05-04',
    ],
    [
      'a letter more or less in a name of a person',
      bake,
      '"bo-lindqvist"',
      'bo-lindquist',
      'it may be somebody else than bo-lindqvist, whom people.yaml does not name yet',
    ],
    ['another word', bake, '- deck-oven', '- desk-owen', 'deck-oven is more than another way to write it'],
    ['another number', bake, '#purpose', '#purpose-2', '#purpose may be about something else'],
    ['a key that is near to two', bake, 'reviewed:', 'reviewd:', 'it may be reviewed or review'],
    ['another page of the department', bake, 'steam-the-oven.md', 'clean-the-oven.md', 'may be about something else'],
    ['a page of a name that many have', bake, 'steam-the-oven.md', 'overview.md', 'may be about something else'],
    ['quotes or a number', bake, 'title: Bake sourdough', 'title: 010', 'it may be "010" or 10'],
    [
      'a status that other pages do not allow',
      'sops/bread/knead-by-hand.md',
      'title: Knead',
      'title: Knead\nstatus: retierd\nreplaced_by: bread/steam-the-oven',
      'retired there would bring about another finding',
    ],
  ])('%s', (_, file, before, after, why) => {
    const base = baseWhere(file, [before, after]);
    const { done, doubts } = mended(base);
    expect(done).toEqual([]);
    expect(doubts.join('\n')).toContain(`${why}.`);
  });

  it('a name that two are as near to', () => {
    const people = files['people.yaml']!.replace(
      'name: Ana Reis }',
      'name: Ana Reis }\n  - { id: ana-reid, name: Ana }',
    );
    const text = files[bake]!.replace('head-baker', 'ana-rei');
    const { done, doubts } = mended(baseOf({ ...files, 'people.yaml': people, [bake]: text }));
    expect(done).toEqual([]);
    expect(doubts).toEqual([`${bake}:3:8  ana-rei stays: it may be ana-reis or ana-reid.`]);
  });

  it('a page whose old id two carry', () => {
    const text = files['sops/bread/steam-the-oven.md']!.replace('title', 'aliases: [bread/knead-dough]\ntitle');
    const link = files[bake]!.replace('knead-by-hand.md', 'knead-dough.md');
    const { done, doubts } = mended(baseOf({ ...files, 'sops/bread/steam-the-oven.md': text, [bake]: link }));
    expect(done).toEqual(['sops/bread/steam-the-oven.md key order:  → as people read them']);
    expect(doubts.join('\n')).toContain('bread/knead-by-hand and bread/steam-the-oven both had this id');
  });

  it('what somebody has waived', () => {
    const waivers =
      '- { rule: references/tools-known, sop: bread/bake, reason: New., granted_by: ana-reis, until: 2026-07-01 }\n';
    const text = files[bake]!.replace('- deck-oven', '- dekc-oven');
    expect(mended(baseOf({ ...files, 'waivers.yaml': waivers, [bake]: text })).done).toEqual([]);
  });
});

function reviewed(link: string): KnowledgeBase {
  const text = files[bake]!.replace('knead-by-hand.md', () => link);
  const { digest, sections } = (() => {
    const sop = baseOf({ [bake]: text }).sops[0]!;
    return { digest: digestOf(sop, []), sections: sectionDigests(sop, []) };
  })();
  const review = `review: { by: ana-reis, outcome: changed, digest: "${digest}", sections: "${sections}" }\n`;
  return baseOf({ ...files, [bake]: text.replace('risk: low\n', () => `${review}risk: low\n`) });
}

describe('a review', () => {
  it('holds on where a link follows its page', () => {
    const { done, after } = mended(reviewed('knead-dough.md'));
    expect(done.map((line) => line.split(' ')[1])).toEqual(['links/target-exists:', 'review:', 'review:']);
    const sop = after.sops.find(({ file }) => file === bake)!;
    expect(sop.review).toMatchObject({ by: 'ana-reis', digest: digestOf(sop, []), sections: sectionDigests(sop, []) });
    expect(findingsOf(after)).not.toContain('freshness/changed-since-review');
  });

  it('does not where a link led nowhere', () => {
    const { done, after } = mended(reviewed('knead-by-hnad.md'));
    expect(done).toHaveLength(1);
    expect(findingsOf(after)).toContain('freshness/changed-since-review');
  });
});

function findingsOf(base: KnowledgeBase): readonly string[] {
  const still = rules.filter(({ reads }) => !reads?.includes('history') && !reads?.includes('codeowners'));
  return check(base, still, { today }).findings.map(({ rule }) => rule);
}

const slips = [
  ['head-baker\nd', 'Head-Baker\nd'],
  ['"bo-lindqvist"', "'bo-lindqivst'"],
  ['- deck-oven', '- dekc-oven'],
  ['2026-05-04', '4 May 2026'],
  ['2026-05-04', '04/05/2026'],
  ['deputy:', 'deptuy:'],
  ['[waste]', 'waste'],
  ['risk: low', 'risk: lwo'],
  ['knead-by-hand.md', 'knead-dough.md'],
  ['steam-the-oven.md', 'steam-teh-oven.md'],
  ['#purpose', '#prupose'],
  [':until[2026-12-31]', ':until[31.12.2026]'],
] as const;

it('whatever slips: what is mended stays so, lines without a slip keep every byte, and nothing new is found', () => {
  fc.assert(
    fc.property(fc.subarray([...slips]), fc.constantFrom('\n', '\r\n'), (some, lineEnd) => {
      const written = some.reduce((text, [before, after]) => text.replace(before, () => after), files[bake]!);
      const text = written.replaceAll('\n', lineEnd);
      const base = baseOf({ ...files, [bake]: text });
      const { after } = mended(base);
      const now = after.sources.get(bake)!;
      const [was, clean] = [text.split('\n'), files[bake]!.replaceAll('\n', lineEnd).split('\n')];
      expect(now.split('\n')).toHaveLength(was.length);
      for (const [index, line] of now.split('\n').entries())
        expect([was[index], clean[index]]).toContain(line.replace(/^(deputy: )'(.*)'/, '$1"$2"'));
      expect(mended(after).done).toEqual([]);
      const before = findingsOf(
        parseKnowledgeBase({
          root: 'content',
          files: [...base.sources].map(([path, source]) => ({ path, text: source })),
          allFiles: [],
        }),
      );
      expect(findingsOf(after).length).toBeLessThanOrEqual(before.length);
    }),
    { numRuns: 60 },
  );
});
