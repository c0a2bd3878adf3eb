import { describe, expect, it } from 'vitest';
import { requireCalendarDate as day } from '../../src/model/calendar-date.ts';
import { hasLeft, livingPeople, namedPeople, party, partyIds } from '../../src/model/directory.ts';
import { baseOf, sopText } from '../little-base.ts';

const { directory } = baseOf({
  'sops/a.md': sopText(''),
  'people.yaml': `people:
  - { id: ana-reis, name: Ana Reis }
  - { id: tom-hill, name: Tom Hill, left: 2026-06-30 }
  - { id: baker, name: Bea Baker }
roles:
  - { id: head-baker, title: Head baker, holders: [ana-reis, tom-hill, nobody] }
  - { id: baker, title: Baker, holders: [ana-reis] }
  - { id: night-shift, title: Night shift, holders: [] }
`,
});
const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);

describe('the directory', () => {
  it('tells a person, a role and neither; the person wins', () => {
    expect(party(directory, 'ana-reis').kind).toBe('person');
    expect(party(directory, 'head-baker').kind).toBe('role');
    expect(party(directory, 'baker').kind).toBe('person');
    expect(party(directory, 'ghost').kind).toBe('unknown');
    expect(party(directory, 'toString').kind).toBe('unknown');
  });

  it('knows who has left: from the first day they are no longer there', () => {
    const tom = directory.people.get('tom-hill')!;
    expect(hasLeft(tom, day('2026-06-29'))).toBe(false);
    expect(hasLeft(tom, day('2026-06-30'))).toBe(true);
  });

  it('knows who stands behind a name', () => {
    expect(ids(namedPeople(directory, 'head-baker'))).toEqual(['ana-reis', 'tom-hill']);
    expect(ids(livingPeople(directory, 'head-baker', day('2026-06-29')))).toEqual(['ana-reis', 'tom-hill']);
    expect(ids(livingPeople(directory, 'head-baker', day('2026-06-30')))).toEqual(['ana-reis']);
    expect(ids(livingPeople(directory, 'night-shift', day('2026-06-30')))).toEqual([]);
    expect(ids(livingPeople(directory, 'ghost', day('2026-06-30')))).toEqual([]);
  });

  it('lists every name for a did-you-mean', () => {
    expect(partyIds(directory)).toEqual(['ana-reis', 'tom-hill', 'baker', 'head-baker', 'baker', 'night-shift']);
  });
});
