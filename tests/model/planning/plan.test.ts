import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireCalendarDate } from '../../../src/model/calendar-date.ts';
import { excerptOf, isFeasible } from '../../../src/model/planning/excerpt.ts';
import { planReviews, type Plan } from '../../../src/model/planning/plan.ts';
import { baseOf, sopText } from '../../little-base.ts';

const monday = requireCalendarDate('2026-06-15');

const people = [
  '  - { id: ana-reis, name: Ana Reis }',
  '  - { id: bo-lindqvist, name: Bo Lindqvist }',
  '  - { id: cem-aydin, name: Cem Aydin, left: 2026-03-31 }',
];
const roles = ['  - { id: bakers, title: Bakers, holders: [ana-reis, bo-lindqvist] }'];
const directory = (lines = people, held = roles) => `people:\n${lines.join('\n')}\nroles:\n${held.join('\n')}\n`;
const policy =
  'time_zone: Europe/Lisbon\nintervals: { medium: 1 month }\ncapacity: { reviews_per_week: 2, reviews_per_day: 1 }\n';

/** SOPs by id, each with who and the day it was reviewed; a month later it is due. */
function planOf(sops: Readonly<Record<string, string>>, today = monday, lines: string = directory()): Plan {
  const files = Object.entries(sops).map(([id, fields]) => [`sops/${id}.md`, sopText(`${fields}\nstatus: active`)]);
  return planReviews(baseOf({ 'policy.yaml': policy, 'people.yaml': lines, ...Object.fromEntries(files) }), today);
}

const shown = ({ reviews }: Plan) => reviews.map(({ sop, person, day }) => `${day} ${person.id} ${sop.id}`);

/** SOPs of an owner that are due on 24 June, by the letters of their ids. */
const many = (owner: string, ids: string) =>
  Object.fromEntries(ids.split('').map((id) => [id, `owner: ${owner}\nreviewed: 2026-05-24`]));

describe('a plan', () => {
  it('leaves a review on the day it is due where there is room, and on Friday where that is a weekend', () => {
    expect(
      shown(planOf({ a: 'owner: ana-reis\nreviewed: 2026-06-01', b: 'owner: ana-reis\nreviewed: 2026-06-05' })),
    ).toEqual(['2026-07-01 ana-reis a', '2026-07-03 ana-reis b']);
  });

  it('pulls forward what a week has no room for', () => {
    const owned = 'owner: ana-reis\nreviewed: 2026-06-01';
    expect(shown(planOf({ a: owned, b: owned, c: owned }))).toEqual([
      '2026-06-26 ana-reis a',
      '2026-06-30 ana-reis b',
      '2026-07-01 ana-reis c',
    ]);
  });

  it('asks the deputy where the owner would come more than four weeks early', () => {
    const sops = Object.fromEntries(
      'abcdefghijk'.split('').map((id) => [id, 'owner: ana-reis\ndeputy: bo-lindqvist\nreviewed: 2026-07-08']),
    );
    const plan = planOf(sops);
    expect(plan.reviews.filter(({ asDeputy }) => asDeputy).map(({ day }) => day)).toEqual(['2026-08-07']);
    expect(isFeasible(plan)).toBe(true);
  });

  it('asks the deputy where the owner left, and whoever holds a role', () => {
    const plan = planOf({
      a: 'owner: cem-aydin\ndeputy: bo-lindqvist\nreviewed: 2026-06-01',
      b: 'owner: bakers\nreviewed: 2026-06-02',
      c: 'owner: bakers\nreviewed: 2026-06-02',
    });
    expect(new Set(plan.reviews.map(({ person }) => person.id))).toEqual(new Set(['ana-reis', 'bo-lindqvist']));
    expect(plan.reviews.find(({ sop }) => sop.id === ('a' as never))).toMatchObject({ asDeputy: true });
  });

  it('lets what is late come as early as there is room, the gravest first, and makes nothing else late', () => {
    const plan = planOf({
      due: 'owner: ana-reis\nreviewed: 2026-05-16',
      late: 'owner: ana-reis\nreviewed: 2026-02-01',
      low: 'owner: ana-reis\nreviewed: 2026-01-01\nrisk: low',
      grave: 'owner: ana-reis\nreviewed: 2026-02-01\nrisk: high\nreview_every: 1 month',
      never: 'owner: ana-reis',
    });
    expect(shown(plan)).toEqual([
      '2026-06-15 ana-reis grave',
      '2026-06-16 ana-reis due',
      '2026-06-22 ana-reis late',
      '2026-06-23 ana-reis never',
      '2027-01-01 ana-reis low',
    ]);
    expect(plan.reviews.filter(({ late }) => late).map(({ sop }) => sop.id)).toEqual(['grave', 'late', 'never']);
  });

  it('says who has too much until when, and in which weeks', () => {
    const sops = Object.fromEntries('abcdefgh'.split('').map((id) => [id, 'owner: ana-reis\nreviewed: 2026-05-24']));
    const { reviews, lacks } = planOf(sops);
    expect(reviews).toHaveLength(4);
    expect(lacks).toHaveLength(1);
    expect(lacks[0]).toMatchObject({
      people: [{ id: 'ana-reis' }],
      until: '2026-06-24',
      room: 4,
      weeks: [{ monday: '2026-06-22', tooMany: 4 }],
      capacityAtLeast: 4,
      withOnePerson: 4,
    });
  });

  it('keeps apart people who can do nothing for one another', () => {
    const { lacks } = planOf({ ...many('ana-reis', 'abcdef'), ...many('bo-lindqvist', 'ghijklm') });
    expect(lacks.map((lack) => [lack.people.map(({ id }) => id), lack.reviews.length])).toEqual([
      [['bo-lindqvist'], 3],
      [['ana-reis'], 2],
    ]);
  });

  it('names what nobody is there for', () => {
    const plan = planOf({ a: 'owner: cem-aydin\nreviewed: 2026-06-01', b: 'reviewed: 2026-06-01' });
    expect(plan.reviews).toEqual([]);
    expect(plan.nobodys.map(({ sop }) => sop.id)).toEqual(['a', 'b']);
    expect(isFeasible(plan)).toBe(false);
  });

  it('leaves out drafts and what is retired', () => {
    const files = {
      'people.yaml': directory(),
      'sops/a.md': sopText('owner: ana-reis\nstatus: draft'),
      'sops/b.md': sopText('owner: ana-reis\nstatus: retired'),
    };
    expect(planReviews(baseOf(files), monday)).toMatchObject({ reviews: [], nobodys: [] });
  });

  const field = fc.constantFrom('ana-reis', 'bo-lindqvist', 'cem-aydin', 'bakers');
  const sop = fc
    .record({
      owner: field,
      deputy: field,
      day: fc.integer({ min: 10, max: 28 }),
      risk: fc.constantFrom('low', 'high'),
    })
    .map(
      ({ owner, deputy, day, risk }) =>
        `owner: ${owner}\ndeputy: ${deputy}\nreviewed: 2026-05-${day}\nrisk: ${risk}\nreview_every: 1 month`,
    );

  it('does not hang on the order of SOPs, people or holders', () => {
    fc.assert(
      fc.property(fc.array(sop, { minLength: 2, maxLength: 20 }), (fields) => {
        const entries = fields.map((text, index) => [`sop-${String(index).padStart(2, '0')}`, text] as const);
        const turned = directory(people.toReversed(), [
          '  - { id: bakers, title: Bakers, holders: [bo-lindqvist, ana-reis] }',
        ]);
        const [one, other] = [
          planOf(Object.fromEntries(entries)),
          planOf(Object.fromEntries(entries.toReversed()), monday, turned),
        ];
        expect(shown(other)).toEqual(shown(one));
        expect(lacking(other)).toEqual(lacking(one));
      }),
    );
  });

  it('gives nobody more than the capacity, and is in time with whatever is not late', () => {
    fc.assert(
      fc.property(fc.array(sop, { maxLength: 20 }), (fields) => {
        const { reviews } = planOf(Object.fromEntries(fields.map((text, index) => [`sop-${index}`, text])));
        for (const { due, day, late, owners, deputies, person } of reviews) {
          expect(late ? due! < monday : day <= due!).toBe(true);
          expect([...owners, ...deputies]).toContain(person);
        }
        const byDay = Map.groupBy(reviews, ({ person, day }) => `${person.id} ${day}`);
        for (const own of byDay.values()) expect(own).toHaveLength(1);
      }),
    );
  });
});

describe('an excerpt of a plan', () => {
  const owned = 'owner: ana-reis\nreviewed: 2026-06-01';
  const plan = planOf({
    a: owned,
    b: owned,
    c: owned,
    d: 'owner: bo-lindqvist\nreviewed: 2026-06-01',
    e: 'reviewed: 2026-06-20',
  });

  it('shows the days up to one, and what was pulled there', () => {
    expect(shown(excerptOf(plan, { until: requireCalendarDate('2026-06-26') }))).toEqual(['2026-06-26 ana-reis a']);
  });

  it('shows what a person does', () => {
    expect(shown(excerptOf(plan, { party: 'bo-lindqvist' }))).toEqual(['2026-07-01 bo-lindqvist d']);
  });

  it('is feasible when all of it is', () => {
    expect(isFeasible(plan)).toBe(false);
    expect(isFeasible(excerptOf(plan, { until: requireCalendarDate('2026-07-19') }))).toBe(true);
    expect(isFeasible(excerptOf(plan, { until: requireCalendarDate('2026-07-20') }))).toBe(false);
  });
});

function lacking({ lacks }: Plan) {
  return lacks.map(({ people: short, reviews, room }) => [
    short.map(({ id }) => id),
    reviews.map(({ sop: { id } }) => id),
    room,
  ]);
}
