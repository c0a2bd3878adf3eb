import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatNames } from '../../src/report/formats.ts';
import { Repository } from '../repository.ts';
import { bakeryCopy, day, sop, troubles } from './stage.ts';

const words = (format: string) => `check --today ${day} --format ${format}`;

/** Where each format says that the first finding is. */
const firstPath: Readonly<Record<string, RegExp>> = {
  sarif: /"uri": "([^"]*)sops\/bread\/bake-sourdough\.md"/,
  gitlab: /"path": "([^"]*)sops\/bread\/bake-sourdough\.md"/,
  junit: /file="([^"]*)sops\/bread\/bake-sourdough\.md"/,
  markdown: /`([^`]*)sops\/bread\/bake-sourdough\.md`/,
};
const prefixIn = (format: string, text: string) => firstPath[format]!.exec(text)?.[1];

describe('sop check --format', () => {
  it('is helped with every name there is', async () => {
    const { stdout } = await sop('check --help');
    for (const name of formatNames) expect(stdout).toMatch(new RegExp(`[ ,]${name}[ ,\n]`));
  });

  it.each(['sarif', 'gitlab', 'junit', 'markdown'])('%s ends in 1 as all others do', async (format) => {
    expect((await sop(words(format))).code).toBe(1);
  });

  it.each(['sarif', 'gitlab', 'junit'])('%s says on stderr how it stands', async (format) => {
    expect((await sop(words(format))).stderr).toMatch(/^17 errors, 1 warning and 1 waived in \d files/);
  });

  it('markdown says it itself', async () => {
    const { stdout, stderr } = await sop(words('markdown'));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\*\*17 errors, 1 warning and 1 waived\*\* in \d files/);
  });

  it('sarif names the version of the program', async () => {
    const { stdout } = await sop(words('sarif'));
    expect(stdout).toContain(`"version": "${(await sop('--version')).stdout.trim()}"`);
  });
});

describe.each(Object.keys(firstPath))('the paths of %s', (format) => {
  it('begin at the top of the repository, wherever the command runs', async () => {
    const { folder } = new Repository();
    const team = join(folder, 'teams/bakery');
    mkdirSync(team, { recursive: true });
    cpSync(join(troubles, 'content'), join(team, 'content'), { recursive: true });
    for (const [cwd, root] of [
      [team, 'content'],
      [folder, 'teams/bakery/content'],
      [join(team, 'content'), '.'],
    ] as const) {
      const { stdout } = await sop(`${words(format)} --root ${root}`, { cwd });
      expect(prefixIn(format, stdout)).toBe('teams/bakery/content/');
    }
  });

  it('begin at the workspace where there is no repository, and here where there is neither', async () => {
    const folder = bakeryCopy();
    const cwd = join(folder, 'content');
    const run = async (env: Readonly<Record<string, string>>) =>
      prefixIn(format, (await sop(`${words(format)} --root .`, { cwd, env })).stdout);
    expect(await run({ CI_PROJECT_DIR: folder })).toBe('content/');
    expect(await run({ GITHUB_WORKSPACE: folder })).toBe('content/');
    expect(await run({ CI_PROJECT_DIR: join(folder, 'elsewhere') })).toBe('');
    expect(await run({})).toBe('');
  });
});
