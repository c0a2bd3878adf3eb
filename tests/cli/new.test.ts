import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeryCopy, day, sop } from './stage.ts';

const about = ['--owner', 'head-baker', '--summary', 'Rich and soft, for the weekend.', '--today', day];

describe('sop new', () => {
  it('writes a draft that check has nothing against, and says what comes next', async () => {
    const cwd = bakeryCopy();
    const { code, stdout, stderr } = await sop(['new', 'bread/bake-brioche', ...about, '--role', 'head-baker'], {
      cwd,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'content/sops/bread/bake-brioche.md\n' });
    expect(stderr).toContain('sop check content/sops/bread/bake-brioche.md');
    const checked = await sop(`check bread/bake-brioche --today ${day}`, { cwd });
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringMatching(/^No findings in bread\/bake-brioche/) });
  });

  it.each(['low', 'medium', 'high'])(
    'leaves only what a person can say once it is in force, at %s risk',
    async (risk) => {
      const cwd = bakeryCopy();
      const deputy = risk === 'high' ? ['--deputy', 'bo-lindqvist'] : [];
      await sop(['new', 'bread/bake-brioche', ...about, '--risk', risk, ...deputy], { cwd });
      const file = join(cwd, 'content/sops/bread/bake-brioche.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: active'));
      const { stdout } = await sop(`check bread/bake-brioche --format json --today ${day}`, { cwd });
      const { findings } = JSON.parse(stdout) as { findings: readonly { rule: string }[] };
      expect([...new Set(findings.map(({ rule }) => rule))].toSorted()).toEqual([
        'freshness/review-date-present',
        'links/no-orphan',
        'measure/kpi-linked',
        'shape/placeholder-text',
      ]);
    },
  );

  it('makes the id from title and department, and takes people by name', async () => {
    const cwd = bakeryCopy();
    const flags = [
      '--title',
      'Knead: by hand & café-style',
      '--department',
      'bread',
      '--owner',
      'ana reis',
      '--summary',
      'Yes',
    ];
    const { stdout } = await sop(['new', ...flags, '--today', day], { cwd });
    expect(stdout).toBe('content/sops/bread/knead-by-hand-cafe-style.md\n');
    const text = readFileSync(join(cwd, stdout.trim()), 'utf8');
    expect(text).toContain('title: "Knead: by hand & café-style"\nsummary: "Yes"\nowner: ana-reis\n');
    expect((await sop(`check bread --format compact --today ${day}`, { cwd })).stdout).not.toContain('knead');
  });

  it('takes a department that looks misspelt for a slip, in an id as in a flag', async () => {
    const cwd = bakeryCopy();
    const slip = await sop(['new', 'braed/bake-brioche', ...about], { cwd });
    expect(slip.code).toBe(2);
    expect(slip.stderr).toContain('There is no department "braed". Did you mean "bread"?');
    expect(existsSync(join(cwd, 'content/sops/braed'))).toBe(false);
    expect((await sop(['new', 'pastry/bake-brioche', ...about], { cwd })).code).toBe(0);
  });

  it('takes an id pasted as a path', async () => {
    const cwd = bakeryCopy();
    expect((await sop(['new', 'content/sops/bread/bake-brioche.md', ...about], { cwd })).stdout).toContain(
      'sops/bread/bake-brioche.md',
    );
  });

  it('names the flags that are missing where nobody can be asked', async () => {
    const cwd = bakeryCopy();
    const { code, stderr } = await sop('new', { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('A new SOP also needs --title, --department, --summary, --owner.');
    expect((await sop(['new', 'bread/bake-brioche', ...about, '--risk', 'high'], { cwd })).stderr).toContain(
      'also needs --deputy',
    );
    const inCi = { isTerminal: { stdin: true, stdout: true, stderr: true }, env: { CI: 'true' } };
    expect((await sop('new', { cwd, ...inCi })).code).toBe(2);
  });

  it.each([
    [
      'an SOP that is there',
      ['counter/open-the-shop'],
      'There is an SOP counter/open-the-shop already: content/sops/counter/open-the-shop.md.',
    ],
    [
      'a title that is taken',
      ['bread/levain', '--title', 'feed the Levain'],
      'is the title of bread/feed-the-levain already',
    ],
    ['an owner nobody knows', ['bread/bake-brioche', '--owner', 'ana'], 'Did you mean "ana-reis"?'],
    ['an owner who is gone', ['bread/bake-brioche', '--owner', 'cem-aydin'], 'who is no longer there'],
    ['a role nobody holds', ['bread/bake-brioche', '--owner', 'night-porter'], 'a role that nobody holds'],
    [
      'a deputy who is the owner',
      ['bread/bake-brioche', '--deputy', 'ana-reis'],
      'Owner and deputy are the same: Ana Reis.',
    ],
    ['an id in capitals', ['bread/Bake Brioche'], 'Did you mean "bread/bake-brioche"?'],
    ['a department misspelt', ['bake-brioche', '--department', 'bred'], 'Did you mean "bread"?'],
    [
      'a tool nobody knows',
      ['bread/bake-brioche', '--tool', 'dek-oven'],
      'There is no tool "dek-oven".\nDid you mean "deck-oven"?',
    ],
  ])('refuses %s', async (_, words, said) => {
    const cwd = bakeryCopy();
    const { code, stdout, stderr } = await sop(['new', ...about, ...words], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(existsSync(join(cwd, 'content/sops/bread/bake-brioche.md'))).toBe(false);
  });

  it('writes the field names and sections of the policy', async () => {
    const cwd = bakeryCopy();
    writeFileSync(
      join(cwd, 'content/policy.yaml'),
      'fields: { owner: owner_slack }\nsections: { required: [Steps, Safety], procedure: Steps }\n',
    );
    const { stdout } = await sop(['new', 'bread/bake-brioche', ...about], { cwd });
    const text = readFileSync(join(cwd, stdout.trim()), 'utf8');
    expect(text).toContain('owner_slack: head-baker\n');
    expect(text).toMatch(
      /## Steps\n\n1\. TODO: [^#]*## Safety\n\nTODO: Write what a reader should find under "Safety"\.\n$/,
    );
  });
});
