import { describe, expect, it } from 'vitest';
import type { Located, PathInData } from '../../src/model/place.ts';
import type { Sop } from '../../src/model/sop.ts';
import { TextPlaces } from '../../src/parse/text-places.ts';
import { baseOf, wordsAt } from '../little-base.ts';

const sop = `---
# who and when
title: "Bake: sourdough"
owner:   head-baker   # since spring
reviewed: 2026-03-14
review: { by: ana-reis, outcome: unchanged, note: 'Baked two trays.', digest: "0123456789abcdef" }
review_every: P6M
kpis: [loaf-waste, counter-wait]
roles:
  - baker
  - "counter-hand"
params:
  oven_heat: { value: 250, min: 230, unit: °C }
  rest:
    value: 30
summary: >
  Loaves for the shop,
  every night.
pilot:
  ends: 2026-12-31
---

## Procedure

1. Heat the oven to *250 °C*.
   1. See [the oven](../oven/heat.md#step-2) and ![steam](steam.png).
2. Weigh, at 04:30, the flour. :by[baker] :until[2026-12-31]{the old oven stands}

:::note
Mind <b>the</b> TODO door.
:::
`;

const files: Readonly<Record<string, string>> = {
  'people.yaml': `people:
  - id: ana-reis
    name: Ana Reis
    away: [{ from: 2026-08-01, to: 2026-08-14 }]
  - { id: tom-hill, name: "Tom Hill", left: 2026-06-30 }
roles:
  - { id: head-baker, title: Head baker, holders: [ana-reis, tom-hill] }
teams:
  - id: bread
    title: Bread
`,
  'tools.yaml': '- { id: oven, title: Deck oven, url: https://oven.example }\n- id: mixer\n  title: Spiral mixer\n',
  'locations.yaml': '- id: mill-lane\n  title: Mill Lane\n  time_zone: Europe/London\n',
  'objectives.yaml': '- id: fresh-bread\n  title: Bread is fresh\n  period: 2026\n',
  'glossary.yaml': '- term: levain\n  means: Starter.\n  also: [mother, "sour"]\n',
  'waivers.yaml':
    '- rule: freshness/overdue\n  sop: bread/bake\n  reason: Oven in repair.\n  granted_by: ana-reis\n  until: 2026-06-30\n',
  'kpis/loaf-waste.yaml':
    '# weekly\ntitle: Loaf waste\nowner: head-baker\ntarget: 2.5\nreview_when: { off_target: 3 }\n',
  'policy.yaml':
    'intervals: { high: 3 months }\nrules:\n  freshness/due-soon: off\n  links/scheme-allowed: { schemes: [https] }\n',
};

const unixFiles = { 'sops/bread/bake.md': sop, ...files };

describe.each([
  ['LF', (text: string) => text],
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('with %s every place is exact', (_name, rewrite) => {
  const texts = Object.fromEntries(Object.entries(unixFiles).map(([path, text]) => [path, rewrite(text)]));
  const base = baseOf(texts);
  const page = base.sops[0] as Sop;
  const words = (of: Located, ...path: PathInData) => wordsAt(texts[of.file]!, of.at(...path)).replaceAll('\r', '');
  const key = (of: Located, ...path: PathInData) => wordsAt(texts[of.file]!, of.keyAt(...path));
  const inBody = (one: { readonly place: Parameters<typeof wordsAt>[1] }) => wordsAt(texts[page.file]!, one.place);

  it.each<[string, ...PathInData]>([
    ['"Bake: sourdough"', 'title'],
    ['head-baker', 'owner'],
    ['2026-03-14', 'reviewed'],
    ['ana-reis', 'review', 'by'],
    ["'Baked two trays.'", 'review', 'note'],
    ['"0123456789abcdef"', 'review', 'digest'],
    ['P6M', 'review_every'],
    ['[loaf-waste, counter-wait]', 'kpis'],
    ['counter-wait', 'kpis', 1],
    ['baker', 'roles', 0],
    ['"counter-hand"', 'roles', 1],
    ['250', 'params', 'oven_heat', 'value'],
    ['°C', 'params', 'oven_heat', 'unit'],
    ['30', 'params', 'rest', 'value'],
    ['value: 30', 'params', 'rest'],
    ['2026-12-31', 'pilot', 'ends'],
    ['- baker\n  - "counter-hand"', 'roles'],
  ])('of %j in an SOP', (expected, ...path) => {
    expect(words(page, ...path)).toBe(expected);
  });

  it('of keys in an SOP', () => {
    expect(key(page, 'owner')).toBe('owner');
    expect(key(page, 'review', 'outcome')).toBe('outcome');
    expect(key(page, 'params', 'oven_heat')).toBe('oven_heat');
    expect(key(page, 'params', 'rest', 'value')).toBe('value');
  });

  it('of what is not there: the nearest that is', () => {
    expect(words(page, 'review', 'nothing')).toBe(words(page, 'review'));
    expect(words(page, 'kpis', 7)).toBe('[loaf-waste, counter-wait]');
    expect(page.at()).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  });

  it('of headings, steps, links, images, marks, claims, HTML, blocks and placeholders', () => {
    const { body } = page;
    expect(body.headings.map(inBody)).toEqual(['## Procedure']);
    expect(body.steps.map(inBody)[0]).toBe('Heat the oven to *250 °C*.');
    expect(body.steps.map(({ number }) => number)).toEqual(['1', '1.1', '2']);
    expect(body.links.map(inBody)).toEqual(['[the oven](../oven/heat.md#step-2)']);
    expect(body.images.map(inBody)).toEqual(['![steam](steam.png)']);
    expect(body.marks.map(inBody)).toEqual([':by[baker]']);
    expect(body.claims.map(inBody)[0]).toMatch(/^:until\[2026-12-31\]/);
    expect(body.html.map(inBody)).toEqual(['<b>', '</b>']);
    expect(body.unknownBlocks.map(inBody)).toEqual([':::note']);
    expect(body.placeholders.map(inBody)).toEqual(['TODO']);
  });

  it('in people.yaml', () => {
    const ana = base.directory.people.get('ana-reis')!;
    const tom = base.directory.people.get('tom-hill')!;
    const role = base.directory.roles.get('head-baker')!;
    expect(words(ana, 'name')).toBe('Ana Reis');
    expect(words(ana, 'away', 0, 'to')).toBe('2026-08-14');
    expect(words(tom, 'name')).toBe('"Tom Hill"');
    expect(words(tom, 'left')).toBe('2026-06-30');
    expect(key(tom, 'left')).toBe('left');
    expect(words(role, 'holders', 1)).toBe('tom-hill');
    expect(words(base.directory.teams.get('bread')!, 'title')).toBe('Bread');
  });

  it('in every other data file', () => {
    expect(words(base.tools.get('oven')!, 'url')).toBe('https://oven.example');
    expect(words(base.tools.get('mixer')!, 'title')).toBe('Spiral mixer');
    expect(words(base.tools.get('mixer')!, 'id')).toBe('mixer');
    expect(words(base.locations.get('mill-lane')!, 'time_zone')).toBe('Europe/London');
    expect(words(base.objectives.get('fresh-bread')!, 'period')).toBe('2026');
    expect(words(base.glossary[0]!, 'also', 1)).toBe('"sour"');
    expect(words(base.waivers[0]!, 'until')).toBe('2026-06-30');
    expect(words(base.kpis.get('loaf-waste')!, 'target')).toBe('2.5');
    expect(words(base.kpis.get('loaf-waste')!, 'review_when', 'off_target')).toBe('3');
    expect(key(base.policy, 'rules', 'freshness/due-soon')).toBe('freshness/due-soon');
    expect(words(base.policy, 'rules', 'links/scheme-allowed', 'schemes', 0)).toBe('https');
    expect(words(base.policy, 'intervals', 'high')).toBe('3 months');
  });
});

describe('places of offsets', () => {
  it('count lines at LF, CRLF and CR', () => {
    const places = new TextPlaces('ab\ncd\r\nef\rgh');
    expect(
      [0, 2, 3, 5, 7, 9, 10, 12].map((at) => places.between(at, at)).map(({ line, column }) => [line, column]),
    ).toEqual([
      [1, 1],
      [1, 3],
      [2, 1],
      [2, 3],
      [3, 1],
      [3, 3],
      [4, 1],
      [4, 3],
    ]);
  });
});
