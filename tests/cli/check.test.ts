import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryCopy, day, onTerminal, sop, troubles } from './stage.ts';

const check = (rest = '') => `check --today ${day} ${rest}`;

const overdue = (text: string): boolean => text.includes('open-the-shop.md:5:11 error');

describe('sop check', () => {
  it('ends in 1 when findings are at error, and says so last', async () => {
    const { code, stdout, stderr } = await sop(check());
    expect(code).toBe(1);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^\d+ errors, .* Start with content\/.*:\d+ — npx sop explain /,
    );
    expect(stderr).toBe('');
  });

  it('ends in 0 when nothing is at error', async () => {
    const { code, stdout } = await sop(check('sops/counter/open-the-shop.md'));
    expect(code).toBe(0);
    expect(stdout).toContain('No errors and 1 warning in 1 file');
  });

  it('keeps the findings on stdout and the talk on stderr', async () => {
    const { stdout, stderr } = await sop(check('--format compact'));
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(/^content\/\S+:\d+:\d+ (error|warning|waived) /);
    expect(stderr).toMatch(/^\d+ errors/);
  });

  it('writes JSON that names the root as it was given', async () => {
    const { stdout, stderr } = await sop(check('--format json --root ./content/'));
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, asOf: day, root: 'content' });
    expect(stderr).toBe('');
  });

  it('speaks to GitHub in its Actions, with paths from the top of the checkout', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: join(troubles, '..') };
    const { stdout } = await sop(check(), { env });
    expect(stdout).toMatch(/^::error file=bakery-troubles\/content\/sops\//);
    expect((await sop(check('--format pretty'), { env })).stdout).not.toContain('::error');
  });

  it('sees the day of --today, then of SOP_TODAY', async () => {
    expect(overdue((await sop('check --format compact --today 2026-06-28')).stdout)).toBe(false);
    expect(overdue((await sop('check --format compact --today 2026-06-29')).stdout)).toBe(true);
    expect(overdue((await sop('check --format compact', { env: { SOP_TODAY: '2026-06-29' } })).stdout)).toBe(true);
  });

  it('works in the content folder itself, and from elsewhere', async () => {
    const inside = await sop(check('--format compact --root .'), { cwd: join(troubles, 'content') });
    expect(inside.stdout).toMatch(/^sops\/bread\//);
    const above = await sop(check('--format compact'), {
      cwd: join(troubles, '..'),
      env: { SOP_ROOT: 'bakery-troubles/content' },
    });
    expect(above.stdout).toMatch(/^bakery-troubles\/content\/sops\//);
  });
});

const filesShown = async (path: string, cwd = troubles): Promise<readonly string[]> => {
  const { stdout } = await sop([...check('--format json --root').trim().split(' '), join(troubles, 'content'), path], {
    cwd,
  });
  const { findings } = JSON.parse(stdout) as { findings: readonly { file: string }[] };
  return [...new Set(findings.map(({ file }) => file))];
};

describe('paths', () => {
  const close = ['sops/counter/close-the-shop.md'];

  it.each([
    ['a file from here', 'content/sops/counter/close-the-shop.md'],
    ['a file from the root', 'sops/counter/close-the-shop.md'],
    ['a file with a dot before it', './content/sops/counter/close-the-shop.md'],
    ['an absolute path', join(troubles, 'content/sops/counter/close-the-shop.md')],
    ['an id', 'counter/close-the-shop'],
    ['a glob from the root', 'sops/**/close-*'],
    ['a glob from here', 'content/sops/*/close-the-shop.md'],
  ])('%s', async (_, path) => {
    expect(await filesShown(path)).toEqual(close);
  });

  it('a folder, however it is ended', async () => {
    const bread = ['sops/bread/bake-sourdough.md', 'sops/bread/clean-the-deck-oven.md'];
    expect(await filesShown('content/sops/bread')).toEqual(bread);
    expect(await filesShown('content/sops/bread/')).toEqual(bread);
    expect(await filesShown('bread')).toEqual(bread);
    expect(await filesShown('.', join(troubles, 'content/sops/bread'))).toEqual(bread);
  });

  it('counts only what it shows, and still judges everything', async () => {
    const { stdout } = await sop(check('--format json counter/close-the-shop'));
    expect(JSON.parse(stdout)).toMatchObject({ counts: { sops: 8, error: 1, warning: 0, waived: 1 } });
  });

  it('refuses a path that names nothing: a silent pass would look like a clean one', async () => {
    const { code, stdout, stderr } = await sop(check('content/sops/counter/close-the-shp.md'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Did you mean content/sops/counter/close-the-shop.md?');
    expect((await sop(check('../people.yaml'))).code).toBe(2);
  });
});

describe('when nothing could be checked', () => {
  it('says which setting is wrong and where', async () => {
    const cwd = bakeryCopy();
    writeFileSync(join(cwd, 'content/policy.yaml'), 'intervalls:\n  low: 1 year\n');
    const { code, stdout, stderr } = await sop(check(), { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/content\/policy\.yaml:1:1 .*intervalls.*intervals/);
  });

  it('says that a rule of the policy does not exist', async () => {
    const cwd = bakeryCopy();
    writeFileSync(join(cwd, 'content/policy.yaml'), 'rules:\n  ownership/owner-knwon: off\n');
    const { code, stderr } = await sop(check(), { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/content\/policy\.yaml:2:3 .*Did you mean "ownership\/owner-known"/);
  });

  it('says that there is no SOP', async () => {
    const cwd = bakeryCopy();
    rmSync(join(cwd, 'content/sops'), { recursive: true });
    const { code, stderr } = await sop(check(), { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('No SOP was found');
  });

  it('finds the folder that was meant', async () => {
    expect((await sop(check('--root contnet'))).stderr).toContain('Did you mean --root content?');
    expect((await sop(check(), { cwd: join(troubles, 'content') })).stderr).toContain('add --root .');
  });

  it('admits a fault of its own, and shows where when asked', async () => {
    const broken = {
      columns: 80,
      isTerminal: {
        stdin: false,
        stderr: false,
        get stdout(): boolean {
          throw new Error('no such stream');
        },
      },
    };
    const short = await sop(check(), broken);
    expect(short.code).toBe(2);
    expect(short.stderr).toContain('Something went wrong inside sop: no such stream');
    expect(short.stderr).toContain('--verbose');
    expect(short.stderr).not.toContain(' at ');
    expect((await sop(check('--verbose'), broken)).stderr).toContain(' at ');
  });
});

const coloured = async (setting: Parameters<typeof sop>[1]) => (await sop(check(), setting)).stdout.includes('\u001B[');

describe('colour', () => {
  it('is for terminals', async () => {
    expect(await coloured({})).toBe(false);
    expect(await coloured(onTerminal)).toBe(true);
    expect(await coloured({ ...onTerminal, env: { TERM: 'dumb' } })).toBe(false);
  });

  it('heeds NO_COLOR and FORCE_COLOR', async () => {
    expect(await coloured({ ...onTerminal, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured({ ...onTerminal, env: { NO_COLOR: '' } })).toBe(true);
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured({ ...onTerminal, env: { FORCE_COLOR: '0' } })).toBe(false);
  });
});
