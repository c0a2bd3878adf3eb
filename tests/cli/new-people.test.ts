import { describe, expect, it } from 'vitest';
import { isMeant } from '../../src/cli/new/people.ts';

const tomas = { id: 'tomas-ruiz', title: 'Tomás Ruiz', hint: 'customer-care' };
const lead = { id: 'returns-lead', title: 'Returns lead', hint: 'role: Maya Chen' };

describe('what is typed to find a person', () => {
  it.each(['', 'T', 'tom', 'tomás', 'ruiz', 'Tomás R', 'tomas-ruiz', 'care'])(
    '%j means a name, an id or a team',
    (typed) => expect(isMeant(typed, tomas)).toBe(true),
  );

  it.each(['returns', 'lead', 'maya', 'MAYA CH'])('%j means a role or who holds it', (typed) =>
    expect(isMeant(typed, lead)).toBe(true),
  );

  it.each(['omas', 'are', 'uiz', 'maria'])('%j stands in the middle of a word or nowhere', (typed) =>
    expect(isMeant(typed, tomas)).toBe(false),
  );
});
