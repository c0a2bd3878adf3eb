import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, sop, troubles } from './stage.ts';

interface Due {
  readonly until: string;
  readonly reviews: readonly {
    readonly sop: string;
    readonly by: readonly string[];
    readonly as: string | null;
    readonly days: number | null;
  }[];
}

const due = async (flags: string): Promise<Due> =>
  JSON.parse((await sop(`due --format json --today ${day} ${flags}`)).stdout) as Due;

describe('sop due', () => {
  it('is a table with what to do first', async () => {
    const { code, stdout, stderr } = await sop(`due --today ${day}`);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `SOP                                 Who           Risk    Review      Due
counter/close-the-shop              nobody        low     overdue     2 May 2026, 6 weeks ago
bread/bake-sourdough                nobody        medium  overdue     10 Jun 2026, 6 days ago
counter/answer-an-allergy-question  nobody        medium  unreviewed  never reviewed
counter/open-the-shop               Bo Lindqvist  medium  due         28 Jun 2026, in 12 days
`,
    );
    expect(stderr).toBe(
      `4 reviews due by 16 Jul 2026, 2 overdue, 1 never done (as of 16 Jun 2026). Start with content/sops/counter/close-the-shop.md: nobody is there to review it, so name an owner who is.
2 more files cannot be read as an SOP: sop check says why.
`,
    );
  });

  it('is one list for programs', async () => {
    const { stdout } = await sop(`due --format json --today ${day}`);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, asOf: day, until: '2026-07-16' });
    expect((JSON.parse(stdout) as Due).reviews.at(-1)).toEqual({
      sop: 'counter/open-the-shop',
      title: 'Open the shop',
      owner: 'counter-lead',
      by: ['bo-lindqvist'],
      as: 'owner',
      risk: 'medium',
      status: 'active',
      reviewed: '2025-12-28',
      due: '2026-06-28',
      days: 12,
      freshness: 'due',
      url: 'https://procedures.bakery.example/sops/counter/open-the-shop/',
    });
  });

  it.each([
    ['12d', '2026-06-28', 4],
    ['11d', '2026-06-27', 3],
    ['2w', '2026-06-30', 4],
    ['1m', '2026-07-16', 4],
    ['1 Month', '2026-07-16', 4],
    ['3M', '2026-09-16', 4],
    ['P1Y', '2027-06-16', 7],
  ])('looks ahead by %s', async (span, until, count) => {
    const { stdout } = await sop(['due', '--format', 'json', '--today', day, '--within', span]);
    expect(JSON.parse(stdout)).toMatchObject({ until });
    expect((JSON.parse(stdout) as Due).reviews).toHaveLength(count);
  });

  it('chooses by person and by role', async () => {
    for (const owner of ['counter-lead', 'bo-lindqvist']) {
      expect((await due(`--owner ${owner}`)).reviews.map((one) => one.sop)).toEqual(['counter/open-the-shop']);
    }
    expect((await due('--owner ana-reis')).reviews).toEqual([]);
  });

  it('says so when nothing is due', async () => {
    const { code, stdout, stderr } = await sop(`due --today ${day} --owner ana-reis`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('0 reviews due by 16 Jul 2026 (as of 16 Jun 2026).');
  });

  it('has the deputy where the owner left', async () => {
    const cwd = resolve(troubles, '../clinic-owner-left');
    const { stdout } = await sop('due --format json --within 2y --today 2026-07-01', { cwd });
    expect((JSON.parse(stdout) as Due).reviews.map((one) => [one.sop, one.by, one.as])).toEqual([
      ['ward/give-a-vaccine', ['aoife-kelly'], 'owner'],
      ['desk/check-a-patient-in', ['sean-walsh'], 'deputy'],
      ['ward/dress-a-wound', [], null],
    ]);
    expect((await sop('due --within 2y --today 2026-07-01', { cwd })).stdout).toContain('Sean Walsh (deputy)');
  });
});
