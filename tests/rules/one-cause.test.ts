import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/model/digest.ts';
import { rules } from '../../src/rules/index.ts';
import { baseOf } from '../little-base.ts';
import { exampleFiles, judgeFiles } from './bakery.ts';

const aside = new Set(['shape/required-sections', 'shape/steps-numbered', 'links/no-orphan', 'measure/kpi-covered']);

/** The owner of every SOP here, where that is not the matter. */
const asked = { '../.github/CODEOWNERS': '/content/ ana.reis@bakery.example\n' };

/** What all rules together say of the frontmatter and the data files; the body and the other KPIs are not the matter here. */
function found(files: Readonly<Record<string, string>>, today = '2026-06-15'): readonly string[] {
  const laid = exampleFiles({ files: Object.entries({ ...asked, ...files }).map(([path, text]) => ({ path, text })) });

  return judgeFiles(laid, rules, today)
    .findings.filter(({ rule }) => !aside.has(rule))
    .map(({ rule, file, place }) => `${rule} ${file}:${place.line}`);
}

const ruleIn = (line: string): string => line.split(' ')[0]!;

const file = 'sops/bread/bake.md';
const whole = {
  title: 'Bake',
  summary: 'How we bake.',
  owner: 'head-baker',
  reviewed: '2026-05-04',
  kpis: '[loaf-waste]',
};

function sop(change: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = { ...whole, ...change };
  const fields = Object.entries({ ...all, review: change.review ?? evidence(all.title) });
  return { [file]: ['---', ...fields.map(([key, value]) => `${key}: ${value}`), '---', ''].join('\n') };
}

/** That of a review which the bakery's head baker did. */
function evidence(title: string, by = 'ana-reis'): string {
  const [reviewed] = baseOf({ [file]: `---\ntitle: ${title}\n---\n` }).sops;
  return `{ by: ${by}, outcome: changed, digest: '${digestOf(reviewed!, [])}' }`;
}

describe('one cause gives one finding', () => {
  it('a whole SOP gives none', () => expect(found(sop({}))).toEqual([]));

  it('no frontmatter at all', () => {
    expect(found({ [file]: 'Heat the oven.\n' })).toEqual([`ownership/owner-present ${file}:1`]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['an owner that is no id', { owner: '[ana-reis]' }, `shape/frontmatter-valid ${file}:4`],
    ['an owner that is blank', { owner: "''" }, `ownership/owner-present ${file}:4`],
    ['an owner that is left empty', { owner: '' }, `ownership/owner-present ${file}:4`],
    ['an unknown owner', { owner: 'ana-ries' }, `ownership/owner-known ${file}:4`],
    [
      'an owner who left, having reviewed it before',
      { owner: 'cem-aydin', reviewed: '2026-03-04', review: evidence('Bake', 'cem-aydin') },
      `ownership/owner-active ${file}:4`,
    ],
    ['an unknown deputy at high risk', { risk: 'high', deputy: 'bo' }, `ownership/deputy-known ${file}:8`],
    ['a deputy who is no id at high risk', { risk: 'high', deputy: '{}' }, `shape/frontmatter-valid ${file}:8`],
    ['a review date that is a list', { reviewed: '[2026]' }, `shape/frontmatter-valid ${file}:5`],
    ['a review date that is none', { reviewed: '04/05/2026' }, `freshness/review-date-valid ${file}:5`],
    ['a review date in the future', { reviewed: '2027-05-04' }, `freshness/review-date-not-future ${file}:5`],
    ['a review long ago', { reviewed: '2020-05-04' }, `freshness/overdue ${file}:5`],
    ['KPIs that are no list', { kpis: 'loaf-waste' }, `shape/frontmatter-valid ${file}:6`],
    ['an item of the KPIs that is no id', { kpis: '[loaf waste]' }, `shape/frontmatter-valid ${file}:6`],
    ['an unknown KPI', { kpis: '[loaf-wast]' }, `measure/kpi-known ${file}:6`],
    ['no evidence of the review', { review: '' }, `freshness/review-evidenced ${file}:7`],
    [
      'evidence that cannot be read',
      { review: '{ by: ana-reis, outcome: fine }' },
      `shape/frontmatter-valid ${file}:7`,
    ],
    ['a key of it misspelt', { review: '{ by: ana-reis, outcom: changed }' }, `shape/unknown-key ${file}:7`],
    ['evidence of another text', { review: evidence('Bake rye') }, `freshness/changed-since-review ${file}:7`],
    ['a title that is none', { title: '[Bake]', review: evidence('Bake') }, `shape/frontmatter-valid ${file}:2`],
    ['no title', { title: '', review: evidence('Bake') }, `shape/frontmatter-valid ${file}:1`],
    ['an unknown reviewer', { review: evidence('Bake', 'ana-ries') }, `freshness/reviewer-entitled ${file}:7`],
    [
      'a reviewer of another team',
      { review: evidence('Bake', 'bo-lindqvist') },
      `freshness/reviewer-entitled ${file}:7`,
    ],
    ['an interval that is none', { review_every: 'monthly' }, `shape/frontmatter-valid ${file}:7`],
  ])('%s', (_, change, finding) => expect(found(sop(change))).toEqual([finding]));

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['no deputy at high risk', {}, `ownership/deputy-present ${file}:7`],
    ['a deputy who is the owner', { deputy: 'ana-reis' }, `ownership/deputy-distinct ${file}:8`],
    ['a deputy who left', { deputy: 'cem-aydin' }, `ownership/deputy-active ${file}:8`],
    ['a deputy nobody holds', { deputy: 'night-porter' }, `ownership/deputy-active ${file}:8`],
  ])('%s leaves one person, and that is not said again', (_, change, finding) => {
    expect(found(sop({ risk: 'high', ...change }))).toEqual([finding]);
    expect(found(sop({ risk: 'high', roles: '[head-baker]', ...change })).map(ruleIn)).toEqual([ruleIn(finding)]);
  });

  it.each([
    ['2026-06-14', 'ownership/departure people.yaml:2'],
    ['2026-06-15', `ownership/owner-active ${file}:4`],
    ['2026-06-16', `ownership/owner-active ${file}:4`],
  ])('an owner who leaves on the 15th, on %s', (today, finding) => {
    const text =
      'people:\n  - { id: ivo-brandt, name: Ivo, left: 2026-06-15 }\n' +
      '  - { id: ana-reis, name: Ana, email: ana.reis@bakery.example }\n' +
      'roles:\n  - { id: head-baker, title: Head baker, holders: [ana-reis] }\n' +
      '  - { id: counter-lead, title: Counter lead, holders: [ana-reis] }\n';
    const review = evidence(whole.title, 'ivo-brandt');
    const files = { ...sop({ owner: 'ivo-brandt', review }), 'people.yaml': text };
    expect(found(files, today)).toEqual([finding]);
  });

  it('people.yaml that cannot be read does not make its people unknown', () => {
    const text = 'people:\n  - { id: head-baker, name: "Head baker }\n';
    expect(found({ ...sop({}), 'people.yaml': text }).filter((line) => !line.startsWith('shape/data-valid'))).toEqual(
      [],
    );
  });

  it.each(['', '# later\n', 'people: []\n', 'people:\nroles: []\n'])('people.yaml with nobody in it: %j', (text) => {
    expect(found({ ...sop({ deputy: 'bo-lindqvist', roles: '[head-baker]' }), 'people.yaml': text })).toEqual([
      'shape/data-valid people.yaml:1',
    ]);
  });

  it('two files whose ids differ by case alone do not also share their title and their aliases', () => {
    const text = sop({ aliases: '[bread/loaves]' })[file]!;
    expect(found({ [file]: text, 'sops/bread/Bake.md': text })).toEqual([`identity/id-unique ${file}:1`]);
  });

  it('a KPI that cannot be read is not also without an owner', () => {
    const lines = found({ ...sop({}), 'kpis/loaf-waste.yaml': 'title: Loaf waste\nowner: [head-baker]\n' });
    expect(lines).toEqual(['shape/data-valid kpis/loaf-waste.yaml:2']);
  });

  it('an unknown holder does not also leave the role to nobody', () => {
    const text =
      'people:\n  - { id: ana-reis, name: Ana }\n  - { id: bo-lindqvist, name: Bo }\n' +
      'roles:\n  - { id: head-baker, title: Head baker, holders: [ana-ries] }\n' +
      '  - { id: counter-lead, title: Counter lead, holders: [bo-lindqvist] }\n';
    expect(found({ ...sop({}), 'people.yaml': text })).toEqual(['references/holders-known people.yaml:5']);
  });
});

describe('drafts and retired SOPs', () => {
  it('a draft needs no review and no KPI', () => {
    const draft = '---\ntitle: Bake\nsummary: How we bake.\nowner: head-baker\nstatus: draft\n---\n';
    expect(found({ [file]: draft })).toEqual([]);
    expect(found({ [file]: draft.replace('status', 'reviewed: 2019-05-04\nstatus') })).toEqual([]);
  });

  it('a retired SOP may keep its owner and its date, but not an unknown owner', () => {
    const successor = { 'sops/bread/bake-more.md': sop({ title: 'Bake more' })[file]! };
    const retired = { status: 'retired', replaced_by: 'bread/bake-more', reviewed: '2019-05-04' };
    expect(found({ ...successor, ...sop({ ...retired, owner: 'cem-aydin' }) })).toEqual([]);
    expect(found({ ...successor, ...sop({ ...retired, owner: 'cem-aydn' }) })).toEqual([
      `ownership/owner-known ${file}:4`,
    ]);
  });
});

const late = sop({ reviewed: '2025-05-04' });
const waiver = {
  rule: 'freshness/overdue',
  sop: 'bread/bake',
  reason: 'The oven is away.',
  granted_by: 'bo-lindqvist',
  until: '2026-06-15',
};

function waived(change: Partial<typeof waiver>): Readonly<Record<string, string>> {
  const fields = Object.entries({ ...waiver, ...change }).map(([key, value]) => `${key}: ${value}`);
  return { 'waivers.yaml': `- ${fields.join('\n  ')}\n` };
}

describe('a waiver', () => {
  const overdue = `freshness/overdue ${file}:5`;

  it('that is in order says nothing itself', () => {
    expect(found({ ...late, ...waived({}) })).toEqual([overdue]);
  });

  it.each<[string, Partial<typeof waiver>, string]>([
    ['of an unknown rule', { rule: 'freshness/over-due' }, 'waivers/known waivers.yaml:1'],
    ['of an unknown SOP', { sop: 'bread/bakes' }, 'waivers/known waivers.yaml:2'],
    ['of a rule about waivers', { rule: 'waivers/expired' }, 'waivers/known waivers.yaml:1'],
    ['of nothing that was found', { rule: 'measure/kpi-linked' }, 'waivers/unused waivers.yaml:1'],
    ['by nobody we know', { granted_by: 'bo' }, 'waivers/unentitled waivers.yaml:4'],
    ['by one who left', { granted_by: 'cem-aydin' }, 'waivers/unentitled waivers.yaml:4'],
    ['by the owner', { granted_by: 'ana-reis' }, 'waivers/unentitled waivers.yaml:4'],
    [
      'that has ended, by the owner and for nothing',
      { until: '2026-06-14', granted_by: 'ana-reis', rule: 'links/anchor-exists' },
      'waivers/expired waivers.yaml:5',
    ],
    ['without a reason', { reason: '' }, 'shape/data-valid waivers.yaml:3'],
  ])('%s', (_, change, finding) => {
    expect(found({ ...late, ...waived(change) })).toEqual([overdue, finding]);
  });
});
