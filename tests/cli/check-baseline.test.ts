import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetKnowledgeBase } from '../../src/load/knowledge-base.ts';
import { Repository } from '../repository.ts';
import { bakeryCopy, day, sop, troubles } from './stage.ts';

interface Known {
  readonly findings: readonly { readonly file: string; readonly rule: string; readonly message?: string }[];
}

/** The bakery with its troubles, and what a command with `known.json` does there. */
function bakery(folder = bakeryCopy()) {
  const file = join(folder, 'known.json');
  return {
    folder,
    file,
    text: () => readFileSync(file, 'utf8'),
    known: () => (JSON.parse(readFileSync(file, 'utf8')) as Known).findings,
    /** As a process of its own would: nothing is known of the run before. */
    check(rest = '') {
      forgetKnowledgeBase(join(folder, 'content'));
      return sop(`check --today ${day} --baseline known.json ${rest}`, { cwd: folder });
    },
    /** Changes a file of the content folder. */
    edit(path: string, from: string, to: string): void {
      const text = readFileSync(join(folder, 'content', path), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(folder, 'content', path), text.replace(from, to));
    },
  };
}

/** The same, with all that was there taken in. */
async function settled(folder?: string) {
  const place = bakery(folder);
  expect((await place.check('--accept-new')).code).toBe(0);
  return place;
}

const sourdough = 'sops/bread/bake-sourdough.md';
const mendOwner = (place: ReturnType<typeof bakery>) => place.edit(sourdough, 'ana-ries', 'ana-reis');
const addTrouble = (place: ReturnType<typeof bakery>) =>
  place.edit(sourdough, 'status: active', 'status: active\ndeputy: nobody-here');

describe('sop check --baseline --accept-new', () => {
  it('takes in what is there, says how much, and ends in 0', async () => {
    const place = bakery();
    const { code, stdout, stderr } = await place.check('--accept-new');
    expect(code).toBe(0);
    expect(stderr).toMatch(/known\.json: took in 17 findings, dropped 0, holds 17\.\n$/);
    expect(stdout).toContain('No errors, 1 warning, 1 waived and 17 known from before in 1 file');
    expect(stdout).not.toContain('ana-ries');
    expect(place.known()).toHaveLength(17);
  });

  it('leaves out what is waived and what is only due soon', async () => {
    const place = await settled();
    expect(place.known().map(({ rule }) => rule)).not.toContain('freshness/due-soon');
    expect(place.known().filter(({ file }) => file === 'sops/counter/close-the-shop.md')).toHaveLength(1);
  });

  it('drops what is gone as well', async () => {
    const place = await settled();
    mendOwner(place);
    addTrouble(place);
    const { code, stderr } = await place.check('--accept-new');
    expect(code).toBe(0);
    expect(stderr).toMatch(/known\.json: took in 1 finding, dropped 1, holds 17\.\n$/);
  });

  it('does nothing the second time', async () => {
    const place = await settled();
    const before = place.text();
    expect((await place.check('--accept-new')).stderr).toContain('took in 0 findings, dropped 0, holds 17.');
    expect(place.text()).toBe(before);
  });
});

describe('sop check --baseline', () => {
  it('ends in 0 on what is known, and in 1 on what is not', async () => {
    const place = await settled();
    expect(await place.check()).toMatchObject({ code: 0, stderr: '' });
    addTrouble(place);
    const { code, stdout } = await place.check('--format compact');
    expect(code).toBe(1);
    expect(stdout).toContain('deputy');
    expect(stdout).not.toContain('ana-ries');
  });

  it('says what is gone and how to drop it, and leaves the file alone', async () => {
    const place = await settled();
    const before = place.text();
    mendOwner(place);
    const { code, stderr } = await place.check();
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^1 finding in \S*known\.json is gone: sop check --baseline \S*known\.json --shrink drops it\.\n$/,
    );
    expect(place.text()).toBe(before);
  });

  it('counts a file that was moved as new', async () => {
    const place = await settled();
    mkdirSync(join(place.folder, 'content/sops/moved'));
    const name = (folder: string) => join(place.folder, `content/sops/${folder}/answer-an-allergy-question.md`);
    renameSync(name('counter'), name('moved'));
    expect((await place.check()).code).toBe(1);
  });

  it('can be named by the environment', async () => {
    const { folder } = await settled();
    const words = `check --today ${day}`;
    expect((await sop(words, { cwd: folder, env: { SOP_BASELINE: 'known.json' } })).code).toBe(0);
    expect((await sop(words, { cwd: folder })).code).toBe(1);
  });

  it('goes with paths and lists in JSON what is known', async () => {
    const place = await settled();
    const { stdout, stderr } = await place.check(`--format json ${sourdough}`);
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { error: 0, baselined: 8 },
      findings: [{ status: 'baselined' }, {}, {}, {}, {}, {}, {}, {}],
    });
    expect(stderr).toBe('');
  });

  it('goes with --since, which makes nothing look gone', async () => {
    const repository = new Repository();
    cpSync(join(troubles, 'content'), join(repository.folder, 'content'), { recursive: true });
    repository.commit({});
    const place = await settled(repository.folder);
    repository.git('checkout', '--quiet', '-b', 'work');
    const { code, stdout, stderr } = await place.check('--since main --format json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect((JSON.parse(stdout) as { counts: { baselined: number } }).counts.baselined).toBeLessThan(17);
    addTrouble(place);
    expect((await place.check('--since main')).code).toBe(1);
  });
});

describe('sop check --baseline --shrink', () => {
  it('drops what is gone and never adds', async () => {
    const place = await settled();
    mendOwner(place);
    addTrouble(place);
    const { code, stderr } = await place.check('--shrink');
    expect(code).toBe(1);
    expect(stderr).toMatch(/known\.json: dropped 1, holds 16\.\n$/);
    expect(place.known()).toHaveLength(16);
    expect(
      place
        .known()
        .map(({ message }) => message)
        .join(),
    ).not.toMatch(/ana-ries|nobody-/);
  });

  it('does nothing the second time', async () => {
    const place = await settled();
    mendOwner(place);
    await place.check('--shrink');
    const before = place.text();
    expect((await place.check('--shrink')).stderr).toContain('dropped 0, holds 16.');
    expect(place.text()).toBe(before);
  });
});

describe('what a baseline cannot do ends in 2 and writes nothing', () => {
  it('a file that is not there', async () => {
    const place = bakery();
    const { code, stdout, stderr } = await place.check();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /There is no baseline \S*known\.json\. Write one with sop check --baseline \S+ --accept-new/,
    );
    expect((await place.check('--shrink')).code).toBe(2);
    expect(existsSync(place.file)).toBe(false);
  });

  it.each([
    ['broken', '{ "version": 1, "findings": [\n', '1:29'],
    ['of another version', '{ "version": 2, "findings": [] }\n', '1:14'],
    ['something else', 'people:\n  - id: ana-reis\n', '1:1'],
  ])('a file that is %s, not even to take in what is new', async (_, text, at) => {
    const place = bakery();
    writeFileSync(place.file, text);
    for (const flag of ['', '--accept-new', '--shrink']) {
      const { code, stderr } = await place.check(flag);
      expect(code).toBe(2);
      expect(stderr).toContain(`known.json:${at}: `);
    }
    expect(place.text()).toBe(text);
  });

  it('a file where none can be', async () => {
    const { code, stderr } = await sop(`check --today ${day} --baseline content/site.yaml/known.json --accept-new`, {
      cwd: bakeryCopy(),
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The baseline \S*site\.yaml\/known\.json cannot be (read|written): /);
  });

  it('a folder', async () => {
    const { code, stderr } = await sop(`check --today ${day} --baseline content`, { cwd: bakeryCopy() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/The baseline \S*content cannot be read: EISDIR/);
  });

  it.each([
    ['--baseline known.json --accept-new --shrink', '--accept-new and --shrink do not go together.'],
    ['--accept-new', '--accept-new needs the baseline it is to write.'],
    ['--shrink', '--shrink needs the baseline it is to write.'],
    ['--baseline=', '--baseline is empty.'],
    ['--baseline known.json --accept-new sops/bread', '--accept-new writes the baseline of the whole knowledge base'],
    ['--baseline known.json --shrink sops/bread', 'and a list of paths shows only a part of it.'],
    ['--baseline known.json --shrink --since main', 'and --since shows only a part of it.'],
    ['--baseline known.json --accept-new --since main', 'and --since shows only a part of it.'],
  ])('%s', async (words, said) => {
    const { folder, text } = await settled();
    const before = text();
    const { code, stderr } = await sop(`check --today ${day} ${words}`, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(text()).toBe(before);
  });
});
