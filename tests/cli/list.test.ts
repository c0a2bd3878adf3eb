import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ListedSop } from '../../src/render/list.ts';
import { day, sop, troubles } from './stage.ts';

const listed = async (flags = ''): Promise<readonly ListedSop[]> =>
  JSON.parse((await sop(`list --json --today ${day} ${flags}`)).stdout) as readonly ListedSop[];
const ids = async (flags: string) => (await listed(flags)).map(({ id }) => id);

describe('sop list', () => {
  it('is one object an SOP for programs', async () => {
    const text = (await sop(`list --json --today ${day}`)).stdout;
    await expect(text).toMatchFileSnapshot(resolve(troubles, 'expected/list.json'));
    for (const one of JSON.parse(text) as readonly object[]) {
      expect(Object.keys(one)).toEqual(
        'id title owner people deputy department status risk reviewed due freshness kpis roles tools locations localVersions effort changedSinceReview url'.split(
          ' ',
        ),
      );
    }
  });

  it('is an aligned table for people', async () => {
    const { code, stdout, stderr } = await sop(`list --today ${day}`);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(resolve(troubles, 'expected/list.txt'));
    expect(stderr).toBe('6 SOPs as of 16 Jun 2026.\n2 more files cannot be read as an SOP: sop check says why.\n');
  });

  it('chooses by owner, in person or through a role', async () => {
    expect(await ids('--owner counter-lead')).toEqual(['counter/open-the-shop']);
    expect(await ids('--owner bo-lindqvist')).toEqual(['counter/open-the-shop']);
    expect(await ids('--owner ana-ries')).toEqual(['bread/bake-sourdough']);
  });

  it('chooses by department, status and freshness', async () => {
    expect(await ids('--department counter --freshness due')).toEqual(['counter/open-the-shop']);
    expect(await ids('--freshness overdue')).toEqual(['bread/bake-sourdough', 'counter/close-the-shop']);
    expect(await ids('--status draft')).toEqual([]);
  });
});
