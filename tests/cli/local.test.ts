import { describe, expect, it } from 'vitest';
import { BakeryRepository, sopOf } from './bakery-repository.ts';

const mix = 'content/sops/bread/mix.md';
const riverside = 'content/local/riverside/bread/mix.md';

const text = (minutes: number): string => `
## Purpose

Dough that rises.

## Scope

Every weekday. The starter is fed by :param[starter_hour].

## Procedure

1. Mix for ${minutes} minutes.
2. Let it rest.

:::local{#oven}

The big oven, at 230 °C.

:::

:::local{#shop}

Sold over the counter.

:::

## Exceptions

None.

## Escalation

Call the head baker.
`;

const params = 'params:\n  starter_hour: { value: 5, min: 3, max: 7 }\n';
const mixOf = (minutes: number): string => sopOf('Mix', `reviewed: 2026-04-04\n${params}`, text(minutes));

const local = `---
base: bread/mix # as everywhere but the oven
owner: bo-lindqvist
params:
  starter_hour: 4
---

:::local{#oven}

The deck oven, in two rounds.

1. First the rye.
2. Then the rest.

:::
`;

const withoutDigests = (file: string): string => file.replaceAll(/^base_(?:digest|sections): .*\n/gm, '');

/** A bakery with a second shop that bakes in another oven, compared with the SOP once and behind it since. */
async function twoShops(): Promise<BakeryRepository> {
  const bakery = new BakeryRepository();
  const locations = '- { id: riverside, title: Riverside }\n- { id: market, title: Market hall }\n';
  bakery.commit({
    date: '2026-05-11',
    files: { 'content/locations.yaml': locations, [mix]: mixOf(10), [riverside]: local },
  });
  const { code } = await bakery.sop(['local', 'accept', 'bread/mix', 'riverside', '--yes']);
  expect(code).toBe(0);
  bakery.commit({ date: '2026-05-12' });
  bakery.write({ [mix]: mixOf(12) });
  return bakery;
}

describe('sop local', () => {
  it('shows what a location does otherwise, and what has changed in the SOP since', async () => {
    const bakery = await twoShops();
    const { code, stdout, stderr } = await bakery.sop(['local', 'diff', 'bread/mix', 'riverside']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Mix at Riverside  bread/mix@riverside
What is done otherwise here
  starter_hour is 4 here, and 5 everywhere else
  oven
    - The big oven, at 230 °C.
    + The deck oven, in two rounds.
    + 1. First the rye.
    + 2. Then the rest.
  As everywhere: shop, which could be filled here.
What has changed in the SOP since the two were compared
  Step 1: 10 minutes became 12 minutes.
`);
  });

  it('records that somebody looked, and changes nothing else', async () => {
    const bakery = await twoShops();
    const before = bakery.read(riverside);
    const shown = await bakery.sop(['local', 'accept', 'bread/mix', 'riverside', '--dry-run']);
    expect(shown.stderr).toContain('nothing was written');
    expect(bakery.read(riverside)).toBe(before);
    const { code, stdout } = await bakery.sop(['local', 'accept', 'bread/mix', 'riverside', '--yes']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${riverside}\n` });
    expect(bakery.read(riverside)).not.toBe(before);
    expect(withoutDigests(bakery.read(riverside))).toBe(local);
    const { stderr } = await bakery.sop(['local', 'accept', 'bread/mix', 'riverside']);
    expect(stderr).toContain('There is nothing to record');
    const { stdout: report } = await bakery.sop(['check', '--format', 'json']);
    expect(report).not.toContain('local/base-moved');
  });

  it('asks, and writes nothing where nobody can be asked', async () => {
    const bakery = await twoShops();
    const before = bakery.read(riverside);
    const { code, stderr } = await bakery.sop(['local', 'accept', 'bread/mix', 'riverside']);
    expect(code).toBe(2);
    expect(stderr).toContain('Step 1: 10 minutes became 12 minutes.');
    expect(stderr).toContain('Nothing was written: this needs --yes.');
    expect(bakery.read(riverside)).toBe(before);
  });

  it('falls back to sections where the text it was compared with is not in git', async () => {
    const bakery = await twoShops();
    bakery.write({ [riverside]: bakery.read(riverside).replace(/base_digest: "..../, 'base_digest: "0000') });
    const { stdout } = await bakery.sop(['local', 'diff', 'bread/mix', 'riverside']);
    expect(stdout).toContain('  "Procedure" has changed.\n  The text it was compared with is not in git');
  });

  it.each([
    ['dif bread/mix riverside', 'There is no action "dif".\nDid you mean "diff"?'],
    ['diff bread/mixx riverside', 'There is no SOP "bread/mixx".\nDid you mean "bread/mix"?'],
    ['diff bread/mix riversid', 'There is no location "riversid".\nDid you mean "riverside"?'],
    ['diff bread/mix market', 'there is no content/local/market/bread/mix.md.\nIt has one at riverside.'],
    ['diff bread/bake market', 'It has no local version at all.'],
  ])('refuses %s', async (words, message) => {
    const bakery = await twoShops();
    const { code, stderr } = await bakery.sop(['local', ...words.split(' ')]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('sop review of a local version', () => {
  const review = ['review', 'bread/mix@riverside', '--by', 'bo-lindqvist', '--yes'];
  const unchanged = [...review, '--outcome', 'unchanged', '--note', 'Two bakes in the deck oven.'];

  it('is recorded in its own file, by its own owner', async () => {
    const bakery = await twoShops();
    const { code, stdout } = await bakery.sop(unchanged);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${riverside}\n` });
    expect(bakery.read(riverside)).toContain('reviewed: 2026-06-16\nreview:\n  by: bo-lindqvist\n');
    const report = await bakery.sop(['check', '--format', 'json']);
    const { findings } = JSON.parse(report.stdout) as { findings: { file: string; rule: string }[] };
    const own = findings.filter(({ file }) => file === riverside.replace('content/', ''));
    expect(own.map(({ rule }) => rule)).toEqual(['local/base-moved']);
  });

  it('says what has changed in its slots since, and in no other text', async () => {
    const bakery = await twoShops();
    await bakery.sop(unchanged);
    bakery.commit({ date: '2026-06-16' });
    bakery.write({ [riverside]: bakery.read(riverside).replace('two rounds', 'three rounds') });
    const { stderr } = await bakery.sop([...review, '--outcome', 'changed'], '2026-06-18');
    expect(stderr).toContain('two became three.');
    expect(stderr).not.toContain('12 minutes');
  });

  it('is in the history of its file', async () => {
    const bakery = await twoShops();
    await bakery.sop(unchanged);
    bakery.commit({ date: '2026-06-16', author: 'Bo Lindqvist <bo@bakery.example>' });
    const { stdout, stderr } = await bakery.sop(['history', 'bread/mix@riverside']);
    expect(stdout).toMatch(/^16 Jun 2026 +bo-lindqvist +unchanged/m);
    expect(stderr).toBe('1 review of bread/mix@riverside.\n');
  });

  it('is due as the SOP is, among the others', async () => {
    const bakery = await twoShops();
    const { stdout } = await bakery.sop(['due']);
    expect(stdout).toMatch(/^bread\/mix@riverside +Bo Lindqvist/m);
  });

  it('does not retire it', async () => {
    const bakery = await twoShops();
    const { code, stderr } = await bakery.sop([...review, '--outcome', 'retire', '--no-successor']);
    expect(code).toBe(2);
    expect(stderr).toContain('Where the SOP holds as it stands, delete local/riverside/bread/mix.md.');
  });

  it('is refused to the owner of the SOP, who is not there', async () => {
    const bakery = await twoShops();
    const { code, stderr } = await bakery.sop([...unchanged, '--by', 'ana-reis']);
    expect(code).toBe(2);
    expect(stderr).toContain('Ana Reis may not review bread/mix@riverside: its owner is Bo Lindqvist');
  });
});

describe('sop diff', () => {
  it('tells what a pull request does to a local version, and whom to ask', async () => {
    const bakery = await twoShops();
    bakery.git('branch', 'before');
    bakery.write({ [riverside]: bakery.read(riverside).replace('two rounds', 'three rounds') });
    await bakery.sop(['local', 'accept', 'bread/mix', 'riverside', '--yes']);
    const { stdout } = await bakery.sop(['diff', 'before', '--format', 'json']);
    const { sops } = JSON.parse(stdout) as {
      sops: { id: string; changes: { sentence: string }[]; approvers: unknown }[];
    };
    const own = sops.find(({ id }) => id === 'bread/mix@riverside')!;
    expect(own.changes.map(({ sentence }) => sentence)).toEqual([
      'Oven: two became three.',
      'It was compared with the SOP again, and is said to hold beside it.',
    ]);
    expect(own.approvers).toMatchObject([{ id: 'bo-lindqvist' }]);
  });

  it('takes it for the same when the SOP gets another id', async () => {
    const bakery = await twoShops();
    bakery.commit({ date: '2026-06-01' });
    bakery.git('branch', 'before');
    expect((await bakery.sop(['move', 'bread/mix', 'bread/knead'])).code).toBe(0);
    const { stdout } = await bakery.sop(['diff', 'before', '--format', 'json']);
    const { sops } = JSON.parse(stdout) as { sops: { id: string; state: string }[] };
    expect(sops.map(({ id, state }) => [id, state])).toEqual([
      ['bread/knead@riverside', 'renamed'],
      ['bread/knead', 'renamed'],
    ]);
    expect((await bakery.sop(['check', '--format', 'compact'])).stdout).not.toContain('base-known');
  });
});

describe('sop decide at a location', () => {
  const table = `
:::decision{#starter}

| Hour: 0..23 | → What |
| --- | --- |
| < :param[starter_hour] | Wait |
| >= :param[starter_hour] | Feed |

:::
`;

  it('is by the values of that location', async () => {
    const bakery = await twoShops();
    bakery.write({ [mix]: mixOf(12) + table });
    const decided = async (...words: readonly string[]): Promise<string> =>
      (await bakery.sop(['decide', 'bread/mix', 'Hour=4', ...words])).stdout;
    expect(await decided()).toContain('Wait');
    expect(await decided('--location', 'market')).toContain('Wait');
    expect(await decided('--location', 'riverside')).toBe('What  Feed\nby row 2 of bread/mix#starter at riverside\n');
    expect(JSON.parse(await decided('--location', 'riverside', '--json'))).toMatchObject({ location: 'riverside' });
    const { code, stderr } = await bakery.sop(['decide', 'bread/mix', 'Hour=4', '--location', 'riversid']);
    expect([code, stderr]).toEqual([2, 'There is no location "riversid".\nDid you mean "riverside"?\n']);
  });
});
