import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirm } from '@clack/prompts';
import { describe, expect, it, vi } from 'vitest';
import { Repository } from '../repository.ts';
import { bakeryCopy, day, onTerminal, sop, textsIn } from './stage.ts';

vi.mock('@clack/prompts', async (original) => ({ ...(await original<object>()), confirm: vi.fn<typeof confirm>() }));

const asked = `handover --from ana-reis --to dora-kim --today ${day}`;

/** The bakery with somebody new, and with an SOP and a tool that are Ana's own and not her role's. */
function bakery(): string {
  const folder = bakeryCopy();
  const edit = (file: string, before: RegExp, after: string): void => {
    const path = join(folder, 'content', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(before, after));
  };
  edit('people.yaml', /^people:$/m, 'people:\n  - { id: dora-kim, name: Dora Kim, team: bakehouse }');
  edit('tools.yaml', /(?<=id: deck-oven[^]*?owner: )head-baker/, 'ana-reis');
  edit('sops/bread/clean-the-deck-oven.md', /^owner: head-baker$/m, 'owner: ana-reis');
  return folder;
}

describe('sop handover', () => {
  it('shows the plan, and writes it when it may', async () => {
    const cwd = bakery();
    const before = textsIn(cwd);
    const shown = await sop(`${asked} --dry-run`, { cwd });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('content/people.yaml:12 ');
    expect(shown.stdout).toContain('ana-reis → dora-kim\n');
    expect(shown.stderr).toMatch(/\d+ changes in \d+ files; nothing was written\.\n$/);
    expect(textsIn(cwd)).toEqual(before);
    const done = await sop(`${asked} --yes`, { cwd });
    expect(done).toMatchObject({ code: 0, stdout: shown.stdout });
    expect(done.stderr).toMatch(/\d+ changes in \d+ files written\.\n$/);
    const again = await sop(`${asked} --yes`, { cwd });
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).toContain('There is nothing to do: nothing is left to hand over.');
  });

  it('changes only what it shows', async () => {
    const cwd = bakery();
    const before = textsIn(cwd);
    const { stdout } = await sop(`${asked} --yes`, { cwd });
    const lines = new Set(stdout.split('\n').map((line) => line.split(' ')[0]));
    for (const [file, text] of textsIn(cwd)) {
      const was = before.get(file)!.split('\n');
      const changed = text
        .split('\n')
        .flatMap((line, index) => (line === was[index] ? [] : [`content/${file}:${index + 1}`]));
      expect([...lines]).toEqual(expect.arrayContaining(changed));
    }
  });

  it('wants --yes where nobody can be asked', async () => {
    const cwd = bakery();
    const before = textsIn(cwd);
    const { code, stderr } = await sop(asked, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Nothing was written: this needs --yes.\nWith --dry-run it is only shown.');
    expect(textsIn(cwd)).toEqual(before);
  });

  it.each([
    [true, 0, 'written.'],
    [false, 2, 'Stopped. Nothing was written.'],
    [Symbol('cancelled'), 2, 'Stopped. Nothing was written.'],
  ])('asks on a terminal; %s ends in %i', async (answer, code, said) => {
    vi.mocked(confirm).mockResolvedValueOnce(answer as boolean);
    const ended = await sop(asked, { cwd: bakery(), ...onTerminal });
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(said);
  });

  it.each([
    ['--only role', /people\.yaml:\d+ +role head-baker/, /owner|deputy|manager/],
    ['--only bread', /sops\/bread\//, /people\.yaml|sops\/counter/],
    ['--only bread/clean-the-deck-oven,deck-oven', /tools\.yaml:\d+ +tool deck-oven/, /people\.yaml|levain/],
    ['--only owner --only deck-oven,head-baker', /^$/, /./],
    ['--only manager,bo-lindqvist', /people\.yaml:\d+ +manager of bo-lindqvist/, /role|owner|deputy/],
  ])('hands over a part: %s', async (flags, inside, outside) => {
    const { code, stdout } = await sop(`${asked} ${flags} --dry-run`, { cwd: bakery() });
    expect(code).toBe(0);
    expect(stdout).toMatch(inside);
    expect(stdout).not.toMatch(outside);
  });

  it('says what is left to a person', async () => {
    const cwd = bakery();
    const write = (file: string, change: (text: string) => string): void =>
      writeFileSync(join(cwd, 'content', file), change(readFileSync(join(cwd, 'content', file), 'utf8')));
    write('sops/bread/feed-the-levain.md', (text) =>
      text.replace('reviewed: 2026-05-18', 'reviewed: 2026-05-18\nreview: { by: ana-reis, outcome: changed }'),
    );
    write(
      'waivers.yaml',
      () =>
        '- { rule: links/no-orphan, sop: bread/bake-sourdough, reason: New., granted_by: ana-reis, until: 2026-07-01 }\n',
    );
    write('policy.yaml', (text) => `${text}\nwaivers: { granted_by: [ana-reis] }\n`);
    const { stderr } = await sop(`handover --from ana-reis --to bo-lindqvist --today ${day} --dry-run`, { cwd });
    expect(stderr).toContain('2 places left to a person:\n');
    expect(stderr).toContain(
      'Bo Lindqvist would be both owner and deputy of bread/feed-the-levain; --deputy names another.',
    );
    expect(stderr).toContain('manager of bo-lindqvist stays ana-reis: bo-lindqvist cannot be their own manager.');
    expect(stderr).toContain('No review is recorded, since a new name is none: ');
    expect(stderr).toContain('1 review by ana-reis stays in their name until the next.');
    expect(stderr).toContain(
      '1 waiver stays in force as granted by ana-reis; somebody who stays may grant it anew or end it: content/waivers.yaml:1.',
    );
    expect(stderr).toContain('policy.yaml still lets ana-reis grant waivers');
    expect(stderr).toContain('people.yaml does not say when ana-reis leaves');
  });

  it.each([
    ['stays', 'from: 2019-02-04', true],
    ['leaves', 'from: 2019-02-04\n    left: 2026-07-01', false],
  ])('says that a review will be that of a stranger, when who hands over %s', async (_, days, isSaid) => {
    const cwd = bakery();
    const edit = (file: string, before: string, after: string): void => {
      const path = join(cwd, 'content', file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(before, after));
    };
    const review = 'reviewed: 2026-05-18\nreview: { by: ana-reis, outcome: changed }';
    edit('sops/bread/feed-the-levain.md', 'reviewed: 2026-05-18', review);
    edit('people.yaml', 'from: 2019-02-04', days);
    const said =
      'ana-reis stays and will be neither owner nor deputy of bread/feed-the-levain: freshness/reviewer-entitled';
    const { stderr } = await sop(`${asked} --dry-run`, { cwd });
    expect(stderr).toContain('1 review by ana-reis stays in their name until the next.');
    expect(stderr.includes(said)).toBe(isSaid);
  });

  it('says when CODEOWNERS is not up to date any more', async () => {
    const repository = new Repository();
    const cwd = bakery();
    repository.write(Object.fromEntries([...textsIn(cwd)].map(([file, text]) => [`content/${file}`, text])));
    const setting = { cwd: repository.folder };
    expect((await sop(`codeowners --today ${day}`, setting)).code).toBe(0);
    const { stderr } = await sop(`${asked} --yes`, setting);
    expect(stderr).toContain('written.\n.github/CODEOWNERS is not up to date any more: run sop codeowners.\n');
    await sop(`codeowners --today ${day}`, setting);
    expect((await sop(`codeowners --check --today ${day}`, setting)).code).toBe(0);
    expect(existsSync(join(repository.folder, '.github/CODEOWNERS'))).toBe(true);
  });

  it.each([
    ['no names at all', 'handover', 'A handover also needs --from and --to.'],
    ['a slip', 'handover --from ana-ries --to bo-lindqvist', 'Did you mean "ana-reis"?'],
    ['somebody unknown', 'handover --from ana-reis --to bo-lindquist', 'Did you mean "bo-lindqvist"?'],
    ['somebody who left', 'handover --from ana-reis --to cem-aydin', 'who is no longer there'],
    ['the same person', 'handover --from ana-reis --to ana-reis', '--to is "ana-reis", who hands over.'],
    ['their own role', 'handover --from ana-reis --to head-baker', 'a role that nobody else holds for good'],
    ['a role nobody holds', 'handover --from ana-reis --to night-porter', 'a role that nobody holds'],
    ['a role that hands over', 'handover --from head-baker --to bo-lindqvist', 'only a person hands over'],
    [
      'a part that is none',
      'handover --from ana-reis --to bo-lindqvist --only bred',
      '--only is "bred", which is no kind of work, id, department or path.\nDid you mean "bread"?',
    ],
    ['a kind misspelt', 'handover --from ana-reis --to bo-lindqvist --only onwer', 'Did you mean "owner"?'],
  ])('refuses %s', async (_, words, said) => {
    const { code, stdout, stderr } = await sop(`${words} --today ${day}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('hands over from somebody who is gone already', async () => {
    const { code, stderr } = await sop(`handover --from cem-aydin --to bo-lindqvist --dry-run --today ${day}`);
    expect(code).toBe(0);
    expect(stderr).not.toContain('does not say when');
  });
});
