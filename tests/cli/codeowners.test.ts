import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { sopText } from '../little-base.ts';
import { Repository } from '../repository.ts';
import { bakeryCopy, sop } from './stage.ts';

const files = {
  'content/people.yaml': `people:
  - { id: ana-reis, name: Ana Reis, github: ana-reis }
  - { id: bo-lindqvist, name: Bo Lindqvist, email: bo@bakery.example }
  - { id: cem-aydin, name: Cem Aydin, github: cem, left: 2026-03-31 }
  - { id: dora-weiss, name: Dora Weiss }
`,
  'content/sops/bread/bake.md': sopText('owner: ana-reis\ndeputy: cem-aydin'),
  'content/sops/bread/mix.md': sopText('owner: ana-reis\ndeputy: dora-weiss'),
  'content/sops/shop/open.md': sopText('owner: bo-lindqvist\ndeputy: ana-reis'),
  'content/sops/shop/close.md': sopText('owner: dora-weiss'),
};
const own = ['/content/sops/bread/ @ana-reis', '/content/sops/shop/open.md bo@bakery.example @ana-reis'];

function bakery(more: Readonly<Record<string, string>> = {}) {
  const repository = new Repository();
  repository.write({ ...files, ...more });
  // Each call is a process of its own in life, and reads the folder anew.
  const codeowners = (words = '', day = '2026-06-16') => {
    forgetKnowledgeBase(join(repository.folder, 'content'));
    return sop(`codeowners --today ${day} ${words}`, { cwd: repository.folder });
  };
  const read = (path: string) => readFileSync(join(repository.folder, path), 'utf8');
  return { repository, codeowners, read };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('sop codeowners', () => {
  it('prints lines from the top of the repository, and says on stderr whom it leaves out', async () => {
    const { code, stdout, stderr } = await bakery().codeowners('--file -');
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual(own);
    expect(stderr).toBe(
      'Left out, since people.yaml gives neither github nor email for them: Dora Weiss.\n' +
        'Without a line, for want of anybody to ask: shop/close.\n',
    );
  });

  it.each([
    ['2026-03-30', true],
    ['2026-03-31', false],
    ['2026-04-01', false],
  ])('on %s one who leaves on the 31st is written: %s', async (day, written) => {
    const { stdout } = await bakery().codeowners('--file -', day);
    expect(stdout.includes('@cem')).toBe(written);
  });

  it('writes a file anew, into a folder that is not there, and then finds it up to date', async () => {
    const { codeowners, read } = bakery();
    expect(await codeowners()).toMatchObject({ code: 0, stdout: '.github/CODEOWNERS\n' });
    expect(linesOf(read('.github/CODEOWNERS'))).toEqual(own);
    for (const words of ['', '--file .github/CODEOWNERS', '--check', '--check --file .github/CODEOWNERS']) {
      const again = await codeowners(words);
      expect(again).toMatchObject({ code: 0, stdout: '' });
      expect(again.stderr).toContain('.github/CODEOWNERS is up to date.\n');
    }
  });

  it('keeps what others wrote, byte for byte', async () => {
    const { repository, codeowners, read } = bakery({ CODEOWNERS: '\uFEFF# Ours\r\n* @bakery/all\r\n' });
    await codeowners();
    const first = read('CODEOWNERS');
    expect(first).toMatch(/^\uFEFF# Ours\r\n\* @bakery\/all\r\n\r\n# sop codeowners: begin\r\n/);
    expect(first.replaceAll('\r\n', '')).not.toContain('\n');
    repository.write({
      CODEOWNERS: `${first}/oven @x\r\n`,
      'content/sops/bread/mix.md': sopText('owner: bo-lindqvist'),
    });
    await codeowners();
    const second = read('CODEOWNERS');
    expect(second).toMatch(/^\uFEFF# Ours\r\n[^]*\/oven @x\r\n$/);
    expect(second).toContain('/content/sops/bread/mix.md bo@bakery.example\r\n');
  });
});

describe('sop codeowners --check', () => {
  it('ends in 1 with the lines that differ, and writes nothing', async () => {
    const { repository, codeowners, read } = bakery();
    await codeowners('--file CODEOWNERS');
    const before = read('CODEOWNERS');
    repository.write({ 'content/sops/shop/open.md': sopText('owner: ana-reis') });
    const { code, stdout, stderr } = await codeowners('--check');
    expect(code).toBe(1);
    expect(stdout).toBe(
      '- /content/sops/shop/open.md bo@bakery.example @ana-reis\n+ /content/sops/shop/open.md @ana-reis\n',
    );
    expect(stderr).toContain('CODEOWNERS is not up to date: run sop codeowners\n');
    expect(read('CODEOWNERS')).toBe(before);
    await codeowners();
    expect(await codeowners('--check')).toMatchObject({ code: 0, stdout: '' });
  });

  it('notices lines in another order', async () => {
    const { repository, codeowners, read } = bakery();
    await codeowners('--file CODEOWNERS');
    repository.write({ CODEOWNERS: read('CODEOWNERS').replace(own.join('\n'), own.toReversed().join('\n')) });
    const { code, stdout, stderr } = await codeowners('--check');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('CODEOWNERS is not up to date, by the order of its lines: run');
  });

  it('ends in 1 where there is no file', async () => {
    const { code, stdout, stderr } = await bakery().codeowners('--check');
    expect(code).toBe(1);
    expect(linesOf(stdout.replaceAll(/^\+ /gm, ''))).toEqual(own);
    expect(stderr).toContain('There is no .github/CODEOWNERS: run sop codeowners\n');
    const named = await bakery().codeowners('--check --file docs/CODEOWNERS');
    expect(named.stderr).toContain('There is no docs/CODEOWNERS: run sop codeowners --file docs/CODEOWNERS\n');
  });

  it('looks at the top of the repository from anywhere', async () => {
    const { repository, codeowners } = bakery();
    await codeowners('--file docs/CODEOWNERS');
    const inside = await sop('codeowners --check --root . --today 2026-06-16', {
      cwd: join(repository.folder, 'content'),
    });
    expect(inside).toMatchObject({ code: 0, stdout: '' });
    expect(inside.stderr).toContain('../docs/CODEOWNERS is up to date.');
  });
});

describe('what it cannot do ends in 2', () => {
  it('with half a block', async () => {
    const { codeowners, read } = bakery({ CODEOWNERS: '# sop codeowners: begin\n/a @x\n' });
    const { code, stderr } = await codeowners('--file CODEOWNERS');
    expect(code).toBe(2);
    expect(stderr).toContain('The marks of sop codeowners in CODEOWNERS are not one begin and one end after it.');
    expect(read('CODEOWNERS')).toBe('# sop codeowners: begin\n/a @x\n');
  });

  it('with nothing to check', async () => {
    const { code, stderr } = await bakery().codeowners('--check --file -');
    expect(code).toBe(2);
    expect(stderr).toContain('There is no file to check in "--file -".');
  });

  it('with a folder', async () => {
    const { code, stderr } = await bakery().codeowners('--file content');
    expect(code).toBe(2);
    expect(stderr).toContain('content is a folder.');
  });

  it('outside a repository', async () => {
    const { code, stdout, stderr } = await sop('codeowners', { cwd: bakeryCopy() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('sop codeowners looks for CODEOWNERS at the top of the git repository');
  });
});
