import { describe, expect, it } from 'vitest';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { isThere, reviewersOf } from '../../src/model/reviewers.ts';
import { baseOf } from '../little-base.ts';

const { directory } = baseOf({
  'people.yaml': `people:
  - { id: ana-reis, name: Ana Reis, from: 2026-02-04, left: 2026-06-01 }
  - { id: bo-lindqvist, name: Bo Lindqvist }
roles:
  - { id: head-baker, title: Head baker, holders: [ana-reis, nobody-known, bo-lindqvist] }
`,
});

const inShort = (owner?: string, deputy?: string) =>
  reviewersOf({ ...(owner && { owner }), ...(deputy && { deputy }) }, directory).map(
    ({ person, as, role }) => `${person.id} ${as} ${role ?? '-'}`,
  );

describe('who may review an SOP', () => {
  it.each([
    ['ana-reis', undefined, ['ana-reis owner -']],
    ['head-baker', undefined, ['ana-reis owner Head baker', 'bo-lindqvist owner Head baker']],
    ['ana-reis', 'bo-lindqvist', ['ana-reis owner -', 'bo-lindqvist deputy -']],
    ['nobody-known', 'bo-lindqvist', ['bo-lindqvist deputy -']],
    [undefined, undefined, []],
  ])('owner %s, deputy %s', (owner, deputy, expected) => expect(inShort(owner, deputy)).toEqual(expected));

  it.each([
    ['2026-02-03', false],
    ['2026-02-04', true],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('and whether somebody is there on %s', (day, there) => {
    expect(isThere(directory.people.get('ana-reis')!, requireCalendarDate(day))).toBe(there);
  });
});
