import { describe, expect, it } from 'vitest';
import { BakeryRepository, bake, day, reviewedOn, sopOf } from './bakery-repository.ts';

const note = 'Baked two trays with the night shift.';
const unchanged = ['--outcome', 'unchanged', '--note', note];

async function refused(bakery: BakeryRepository, ...words: readonly string[]): Promise<string> {
  const before = bakery.read();
  const { code, stdout, stderr } = await bakery.review(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(bakery.read()).toBe(before);
  const said = stderr.trimEnd().split('\n');
  return said.slice(-2).join('\n');
}

describe('sop review refuses', () => {
  it.each([
    [
      'a stranger, and says who may',
      ['--by', 'dora-weiss'],
      'Dora Weiss may not review bread/bake: its owner is Head baker (Ana Reis, Cem Aydin), and its deputy is Bo Lindqvist.\nThose who may: Ana Reis, Bo Lindqvist. To let Dora Weiss review it too, make them its deputy.',
    ],
    [
      'a holder of the owning role who has left',
      ['--by', 'cem-aydin'],
      'Cem Aydin left on 1 Jun 2026 and cannot have reviewed bread/bake on 16 Jun 2026.\nA review is by somebody who is there on that day; the days stand in people.yaml.',
    ],
    [
      'a person on a day before their first',
      ['--by', 'bo-lindqvist', '--on', '2026-05-10'],
      'Bo Lindqvist comes only on 11 May 2026 and cannot have reviewed bread/bake on 10 May 2026.\nA review is by somebody who is there on that day; the days stand in people.yaml.',
    ],
    [
      'a role',
      ['--by', 'head-baker'],
      '--by is "head-baker", a role, and reviews are done by people.\nHeld by: ana-reis, cem-aydin.',
    ],
    [
      'somebody nobody knows',
      ['--by', 'ana-ries'],
      '--by is "ana-ries", who is neither a person nor a role in people.yaml.\nDid you mean "ana-reis"?',
    ],
    [
      'a day that has not come',
      ['--on', '2026-06-17'],
      '--on is 17 Jun 2026, and today is 16 Jun 2026: nobody has done that review yet.\nRecord a review when it is done.',
    ],
    ['what is no day', ['--on', 'monday'], '--on is "monday", which is no day.\nWrite it as YYYY-MM-DD: 2026-09-14.'],
    [
      'a day before the last review',
      ['--on', '2026-04-03'],
      'bread/bake was last reviewed on 4 Apr 2026; a review by Ana Reis of 3 Apr 2026 would set it back.\nLeave --on out when the review was done today.',
    ],
    [
      'a note of signs alone',
      ['--note', ' -- '],
      'The review of bread/bake needs a note of what was checked: a review that ends in "unchanged" shows only by its note.\nSay with --note what was looked at and with whom: --note "Walked three refunds with the evening shift."',
    ],
    [
      'an outcome there is not',
      ['--outcome', 'unchnged'],
      'There is no outcome "unchnged".\nDid you mean "unchanged"?',
    ],
    [
      'a successor of what stays',
      ['--successor', 'bread/mix'],
      '--successor goes with --outcome retire.\nOnly what is retired has a successor.',
    ],
  ])('%s', async (_, words, said) => {
    expect(await refused(new BakeryRepository(), ...unchanged, ...words)).toBe(said);
  });

  it.each([
    ['an empty note', ['--outcome', 'unchanged', '--note', ' '], 'the review also needs --note.'],
    ['no note', ['--outcome', 'unchanged'], 'the review also needs --note.'],
    ['no outcome', [], 'the review also needs --outcome.'],
    ['to retire without a word on what holds instead', ['--outcome', 'retire'], '--successor or --no-successor.'],
  ])('%s', async (_, words, said) => {
    expect(await refused(new BakeryRepository(), ...words)).toBe(
      `Nothing was written: the review also needs ${said.replace('the review also needs ', '')}\nOn a terminal, sop review asks.`,
    );
  });

  it('to write without --yes where nobody can be asked', async () => {
    const bakery = new BakeryRepository();
    const { code, stderr } = await bakery.sop(['review', 'bread/bake', ...unchanged]);
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing was written: the review also needs --yes.');
    expect(bakery.read()).toContain(reviewedOn('2026-04-04'));
  });

  it('"unchanged" of a text that has changed, and offers "changed"', async () => {
    const bakery = new BakeryRepository();
    bakery.change('40 minutes', '45 minutes');
    expect(await refused(bakery, ...unchanged)).toBe(
      'The text of bread/bake has changed since the review of 4 Apr 2026, so "unchanged" is not true of it.\nIf it says now how the work is done, record that with --outcome changed.',
    );
  });

  it('"changed" of a text that has not, with or without a note, also where only the form is another', async () => {
    const bakery = new BakeryRepository();
    bakery.change('None.', '*None.*');
    expect(await refused(bakery, '--outcome', 'changed', '--note', note)).toBe(
      'Nothing that bread/bake prescribes has changed since the review of 4 Apr 2026, so "changed" is not true of it.\nIf something has to change, change it and save the file first. If not, record --outcome unchanged, with a --note of what was checked.',
    );
  });

  it('a first review without a note, whatever came of it', async () => {
    expect(await refused(new BakeryRepository(''), '--outcome', 'changed')).toMatch(
      /^The review of bread\/bake needs a note of what was checked: nothing tells what the last review was of/,
    );
  });

  it('the same review a second time', async () => {
    const bakery = new BakeryRepository();
    await bakery.review(...unchanged);
    expect(await refused(bakery, ...unchanged)).toBe(
      'bread/bake was reviewed on 16 Jun 2026 already, by ana-reis, and its text has not changed.\nThere is nothing to record. A slip in the note can be mended in the file itself.',
    );
  });

  it('the words of an earlier review', async () => {
    const bakery = new BakeryRepository();
    await bakery.review(...unchanged, '--on', '2026-05-20');
    bakery.commit({ date: '2026-05-20' });
    await bakery.review('--outcome', 'unchanged', '--note', 'Asked Bo.', '--on', '2026-05-29');
    bakery.commit({ date: '2026-05-29' });
    expect(await refused(bakery, ...unchanged)).toBe(
      'An earlier review of bread/bake, of 20 May 2026, says exactly the same, note and all.\nSay with --note what was checked this time.',
    );
  });

  it('an SOP nobody knows, one that is retired, one that is broken and one in part', async () => {
    const bakery = new BakeryRepository();
    const said = async (text: string, id = 'bread/bake') => {
      bakery.write({ [bake]: text });
      const { code, stderr } = await bakery.sop(['review', id, ...unchanged, '--yes']);
      expect(code).toBe(2);
      return stderr.trimEnd();
    };
    const text = bakery.read();
    expect(await said(text, 'bread/bkae')).toBe('There is no SOP "bread/bkae".\nDid you mean "bread/bake"?');
    expect(await said(sopOf('Bake', 'status: retired\n'))).toBe(
      'bread/bake is retired: nobody works by it, so there is nothing to review.\nIf it holds again, give it another status first.',
    );
    expect(await said(text.replace('owner: head', 'owner: [head'))).toMatch(
      /^bread\/bake cannot be reviewed while part of it cannot be read: content\/sops\/bread\/bake\.md:4 .*\nPut that right first; sop check content\/sops\/bread\/bake\.md says how\.$/,
    );
    expect(await said(sopOf('Bake', 'risk: enormous\n'))).toMatch(
      /^bread\/bake cannot be reviewed while part of it cannot be read: content\/sops\/bread\/bake\.md:6 The field "risk" is "enormous"/,
    );
  });

  it('an SOP without an owner or a deputy', async () => {
    const bakery = new BakeryRepository();
    bakery.change('owner: head-baker\ndeputy: bo-lindqvist\n', '');
    expect(await refused(bakery, ...unchanged)).toBe(
      'Ana Reis may not review bread/bake: it names no owner, and it has no deputy.\nGive it an owner who is there: `owner:` in its file.',
    );
  });

  it('a successor that is retired, unknown or the SOP itself', async () => {
    const bakery = new BakeryRepository();
    bakery.write({ 'content/sops/bread/mix.md': sopOf('Mix', 'status: retired\n') });
    const retire = (id: string) => refused(bakery, '--outcome', 'retire', '--successor', id);
    const next = 'Name the SOP that holds from now on.';
    expect(await retire('bread/mix')).toBe(`The successor "bread/mix" is retired itself.\n${next}`);
    expect(await retire('bread/bake')).toBe(`The successor "bread/bake" is the one that is to be retired.\n${next}`);
    expect(await retire('bread/sel')).toBe('There is no SOP "bread/sel".\nDid you mean "bread/sell"?');
  });
});

describe('who reviews is never guessed', () => {
  it('when nobody has the address that git knows', async () => {
    const bakery = new BakeryRepository();
    bakery.git('config', 'user.email', 'office@bakery.example');
    bakery.git('config', 'user.name', 'Office');
    expect(await refused(bakery, ...unchanged)).toBe(
      'Who reviews? git says office@bakery.example, and nobody in people.yaml has that address.\nName the reviewer with --by, or write the address as `email` of the person in people.yaml.',
    );
  });
});

function withRoomFor(most: number): BakeryRepository {
  const bakery = new BakeryRepository();
  bakery.write({ 'content/policy.yaml': `capacity: { reviews_per_day: ${most} }\n` });
  return bakery;
}

describe('a day has room for so many reviews by one person', () => {
  it('together', async () => {
    const bakery = withRoomFor(2);
    expect(await refused(bakery, 'bread/mix', 'bread/sell', ...unchanged)).toBe(
      'Ana Reis would have reviewed 3 SOPs on 16 Jun 2026, and the policy has room for 2 a day: 3 asked for now.\nNothing was written. Review 2 of them today and the rest on another day, or let the owner and the deputy share them.',
    );
  });

  it('and one after the other', async () => {
    const bakery = withRoomFor(1);
    await bakery.sop(['review', 'bread/mix', ...unchanged, '--yes']);
    expect(await refused(bakery, ...unchanged)).toBe(
      'Ana Reis would have reviewed 2 SOPs on 16 Jun 2026, and the policy has room for 1 a day: 1 asked for now and recorded 1 before.\nNothing was written. Review them on another day, or let the owner and the deputy share them.',
    );
    expect((await bakery.review(...unchanged, '--by', 'bo-lindqvist')).code).toBe(0);
  });

  it('which an earlier day, another text of the same SOP and retiring do not take', async () => {
    const bakery = withRoomFor(1);
    await bakery.sop(['review', 'bread/mix', ...unchanged, '--yes', '--on', '2026-06-15']);
    await bakery.review(...unchanged);
    bakery.change('40 minutes', '45 minutes');
    expect((await bakery.review('--outcome', 'changed')).code).toBe(0);
    expect((await bakery.sop(['review', 'bread/sell', '--outcome', 'retire', '--no-successor', '--yes'])).code).toBe(0);
  });
});

describe('all or nothing', () => {
  it('names each that cannot be recorded, and records none', async () => {
    const bakery = new BakeryRepository();
    bakery.change('40 minutes', '45 minutes');
    const mix = bakery.read('content/sops/bread/mix.md');
    const { code, stderr } = await bakery.review('bread/mix', ...unchanged);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '1 of 2 reviews cannot be recorded, so none was.\n  The text of bread/bake has changed since the review of 4 Apr 2026',
    );
    expect(bakery.read('content/sops/bread/mix.md')).toBe(mix);
  });

  it('a date in the future is put right by a review of today', async () => {
    const bakery = new BakeryRepository(reviewedOn('2027-04-04'));
    expect((await bakery.review(...unchanged)).code).toBe(0);
    expect(bakery.read()).toContain(reviewedOn(day));
  });
});
