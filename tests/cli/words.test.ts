import { describe, expect, it } from 'vitest';
import { sop } from './stage.ts';

describe('words that make no sense end in 2 and say what was meant', () => {
  it.each([
    ['chek', 'There is no command "chek". Did you mean "check"?'],
    ['help chek', 'There is no command "chek". Did you mean "check"?'],
    ['check --formt json', 'sop check has no flag --formt. Did you mean --format?'],
    ['check --formt=json', 'sop check has no flag --formt. Did you mean --format?'],
    ['check --format jsno', 'There is no format "jsno".\nDid you mean "json"?'],
    [
      'check --format word',
      'There is no format "word".\nExpected pretty, compact, json, github, sarif, gitlab, junit or markdown.',
    ],
    ['check --root', '--root needs a value: --root <folder>.'],
    ['check --root=', '--root is empty.'],
    ['--root content check', '--root goes after the command: sop check --root …'],
    ['list bread', 'sop list was given more words than it takes: bread.'],
    ['check --today 2026-02-30', '--today is "2026-02-30", which is no day.\nWrite it as YYYY-MM-DD'],
    ['list --status activ', 'There is no status "activ".\nDid you mean "active"?'],
    ['list --freshness late', 'There is no freshness "late".\nExpected fresh, due, overdue or unreviewed.'],
    ['list --owner ana', 'There is no person or role "ana".\nDid you mean "ana-reis"?'],
    ['list --department bred', 'There is no department "bred".\nDid you mean "bread"?'],
    ['due --within 30', '--within is "30", which is no length of time that can be added to'],
    ['due --within 9999y', 'Write days, weeks, months or years: 30d, 6w, 3m or 1y.'],
    ['due --owner ana', 'There is no person or role "ana".\nDid you mean "ana-reis"?'],
    ['explain owner-knwon', 'There is no rule "owner-knwon".\nDid you mean "ownership/owner-known"?'],
    [
      'explain ownership/owner-knwon',
      'There is no rule "ownership/owner-knwon".\nDid you mean "ownership/owner-known"?',
    ],
    ['schema polcy', 'There is no schema "polcy".\nDid you mean "policy"?'],
    ['new bread/bake-rye --risk hihg', 'There is no risk "hihg".\nDid you mean "high"?'],
    ['dev --port yes', '--port is "yes", which is no port.'],
    ['build --root contnet', 'There is no folder "contnet"'],
    ['', 'No command was given.'],
  ])('sop %s', async (words, said) => {
    const { code, stdout, stderr } = await sop(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

describe('help', () => {
  const commands = [
    'check',
    'build',
    'dev',
    'preview',
    'list',
    'new',
    'review',
    'history',
    'due',
    'plan',
    'notify',
    'diff',
    'codeowners',
    'handover',
    'fix',
    'move',
    'explain',
    'schema',
    'lsp',
  ];

  it('lists the commands and the exit codes', async () => {
    const { code, stdout } = await sop('--help');
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(stdout).toContain('Exit codes:');
  });

  it.each(commands)('of %s has the common flags and an example', async (command) => {
    for (const words of [`${command} --help`, `help ${command}`]) {
      const { code, stdout, stderr } = await sop(words);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const part of ['--root <folder>', '--today <date>', '--verbose', 'Examples:', `sop ${command}`]) {
        expect(stdout).toContain(part);
      }
    }
  });

  it('knows the version', async () => {
    expect((await sop('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });
});
