import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { bakeryCopy, day, sop } from './stage.ts';

const owners = 'owner: ana-reis\n';

/** The bakery with so many more SOPs of Ana's, all due on 24 June. */
function bakery(more: number): string {
  const folder = bakeryCopy();
  for (let index = 0; index < more; index += 1) {
    const fields = `title: Bake ${index}\n${owners}reviewed: 2025-12-24\nstatus: active\n`;
    writeFileSync(join(folder, `content/sops/bread/more-${index}.md`), `---\n${fields}---\n\n## Purpose\n\nBread.\n`);
  }
  return folder;
}

/** The bakery without what nobody is there for. */
function wholeBakery(more = 0): string {
  const folder = bakery(more);
  for (const file of ['bread/bake-sourdough', 'counter/close-the-shop', 'counter/answer-an-allergy-question']) {
    cpSync(join(folder, 'content/sops/bread/feed-the-levain.md'), join(folder, `content/sops/${file}.md`));
  }
  return folder;
}

const plan = (cwd: string, flags = '') => sop(`plan --today ${day} ${flags}`, { cwd });

describe('sop plan', () => {
  it('is a table, week by week', async () => {
    const { code, stdout, stderr } = await plan(wholeBakery(), '--weeks 20');
    expect(stdout).toBe(
      `Week      Day              Who           SOP                        Due
2026-W26  Fri 26 Jun 2026  Bo Lindqvist  counter/open-the-shop      28 Jun 2026
2026-W38  Fri 18 Sep 2026  Ana Reis      bread/clean-the-deck-oven  20 Sep 2026
`,
    );
    expect(stderr).toContain(
      '2 reviews planned, at most 5 a week for anybody (as of 16 Jun 2026). First: Bo Lindqvist, 26 Jun 2026, npx sop review counter/open-the-shop\n',
    );
    expect(code).toBe(0);
  });

  it('pulls forward what does not fit into a week', async () => {
    const { code, stdout } = await plan(wholeBakery(6), '--weeks 2 --owner ana-reis');
    expect(code).toBe(0);
    expect(stdout.match(/2026-06-|Jun 2026 {2}Ana Reis/g)).toHaveLength(6);
    expect(stdout).toMatch(/Fri 19 Jun 2026 {2}Ana Reis {2}bread\/more-0 {2}24 Jun 2026/);
  });

  it('says who has too much, and what would help', async () => {
    const { code, stdout, stderr } = await plan(wholeBakery(12), '--weeks 3');
    expect(code).toBe(1);
    expect(stdout).toContain(
      `Too many: Ana Reis has room for 9 reviews by 24 Jun 2026, and 12 wait for nobody else: 3 too many.
  Over: 3 of what is due in the week of 22 Jun 2026.
  Without a place: bread/more-7, bread/more-8 and bread/more-9.
  What would help: name a deputy or another holder of the role for them, raise the capacity in policy.yaml to at least 7 a week (now 5), or give SOPs of lower risk a longer review_every, so that fewer fall due at once.
`,
    );
    expect(stderr).toContain('3 cannot be planned in time; 10 reviews planned');
  });

  it('names what nobody is there for', async () => {
    const { code, stdout } = await plan(bakery(0));
    expect(code).toBe(1);
    expect(stdout).toContain(
      `Nobody is there to review 3 SOPs. Name an owner who is.
  content/sops/counter/close-the-shop.md: its owner cem-aydin is not there, and it has no deputy
`,
    );
  });

  it('is JSON for programs', async () => {
    const { code, stdout } = await plan(bakery(12), '--format json --weeks 3');
    expect(code).toBe(1);
    const read = JSON.parse(stdout) as {
      readonly reviews: readonly unknown[];
      readonly tooMany: readonly unknown[];
      readonly nobody: readonly unknown[];
    };
    expect(read).toMatchObject({
      version: 1,
      asOf: day,
      feasible: false,
      capacity: { reviewsPerWeek: 5, reviewsPerDay: 4 },
    });
    expect(read.reviews).toHaveLength(10);
    expect(read.reviews.at(-1)).toEqual({
      sop: 'counter/open-the-shop',
      title: 'Open the shop',
      owner: 'counter-lead',
      risk: 'medium',
      due: '2026-06-28',
      by: 'bo-lindqvist',
      as: 'owner',
      day: '2026-06-26',
      week: '2026-W26',
      late: false,
      url: 'https://procedures.bakery.example/sops/counter/open-the-shop/',
    });
    expect(read.tooMany).toMatchObject([
      {
        people: ['ana-reis'],
        until: '2026-06-24',
        room: 9,
        tooMany: 3,
        weeks: [{ week: '2026-W26', tooMany: 3 }],
        reviewsPerWeekAtLeast: 7,
      },
    ]);
    expect(read.nobody).toHaveLength(3);
  });

  it('is a calendar in a file, and says beside it what has no place', async () => {
    const cwd = bakery(12);
    const { code, stdout, stderr } = await plan(cwd, '--format ics --weeks 3 --output plan/reviews.ics');
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'plan/reviews.ics\n' });
    expect(stderr).toContain('Too many: Ana Reis has room for 9 reviews');
    const read = new ICAL.Component(ICAL.parse(readFileSync(join(cwd, 'plan/reviews.ics'), 'utf8')) as never);
    expect(read.getAllSubcomponents('vevent')).toHaveLength(10);
  });

  it('leaves no half file where it cannot write', async () => {
    const cwd = bakery(0);
    const { code, stderr } = await plan(cwd, '--output content');
    expect(code).toBe(2);
    expect(stderr).toContain('The plan cannot be written to content');
    expect(existsSync(join(cwd, 'content/policy.yaml'))).toBe(true);
  });

  it('shows all that a person or a role does or owns', async () => {
    for (const owner of ['bo-lindqvist', 'counter-lead']) {
      const { stdout } = await plan(wholeBakery(), `--owner ${owner}`);
      expect(stdout.trim().split('\n')).toHaveLength(2);
      expect(stdout).toContain('counter/open-the-shop');
    }
  });

  it.each([
    ['--weeks 0', '--weeks is "0", which is no number of weeks.'],
    ['--weeks two', '--weeks is "two"'],
    ['--until 2026-02-30', '--until is "2026-02-30", which is no day.'],
    ['--until 2026-06-15', '--until is 2026-06-15, which is before 2026-06-16.'],
    ['--until 2026-07-01 --weeks 2', 'Give one of them.'],
    ['--format icl', 'Did you mean "ics"?'],
    ['--owner bo', 'There is no person or role "bo".'],
  ])('%s is refused', async (flags, said) => {
    const { code, stdout, stderr } = await plan(bakery(0), flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});
