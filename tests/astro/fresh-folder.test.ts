import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { discardUnfinished, freshFolder } from '../../plugins/astro-sop/fresh-folder.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { project } from './world.ts';

function site(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
}

describe('a folder to build into', () => {
  let place: string;
  let out: string;

  beforeEach(() => {
    mkdirSync(join(project, '.tmp'), { recursive: true });
    place = mkdtempSync(join(project, '.tmp/fresh-'));
    out = join(place, 'dist');
    onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  });

  const home = (): string => readFileSync(join(out, 'index.html'), 'utf8');

  it('takes the place of the old site and leaves nothing beside it', () => {
    site(out, 'old');
    const fresh = freshFolder(out, []);
    site(fresh.path, 'new');
    expect(home()).toBe('old');
    fresh.publish();
    expect(home()).toBe('new');
    expect(readdirSync(place)).toEqual(['dist']);
  });

  it('is another one for every build', () => {
    const paths = [freshFolder(out, []), freshFolder(out, [])].map(({ path }) => path);
    expect(new Set(paths).size).toBe(2);
  });

  it('is gone when its build has failed', () => {
    site(out, 'old');
    site(freshFolder(out, []).path, 'half');
    discardUnfinished();
    expect(home()).toBe('old');
    expect(readdirSync(place)).toEqual(['dist']);
  });

  it('brings back the old site when a build died between the renames', () => {
    site(`${out}.previous`, 'old');
    freshFolder(out, []);
    expect(home()).toBe('old');
    expect(readdirSync(place)).toEqual(['dist']);
  });

  it('removes what a build left that died later or earlier, and nothing of one that runs', () => {
    site(out, 'good');
    site(`${out}.previous`, 'old');
    site(`${out}.next.999999999.1`, 'half');
    site(`${out}.next.${process.ppid}.1`, 'another build');
    freshFolder(out, []);
    expect(home()).toBe('good');
    expect(readdirSync(place).toSorted()).toEqual(['dist', `dist.next.${process.ppid}.1`]);
  });

  it('is published on another disk too', () => {
    const elsewhere = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sop-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    out = join(elsewhere, 'dist');
    site(out, 'old');
    const fresh = freshFolder(out, []);
    expect(fresh.path.startsWith(process.cwd())).toBe(true);
    site(fresh.path, 'new');
    fresh.publish();
    expect(home()).toBe('new');
    expect(readdirSync(elsewhere)).toEqual(['dist']);
    expect(existsSync(fresh.path)).toBe(false);
  });

  it('never takes the place of anything that is no site', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), '');
    expect(() => freshFolder(out, [])).toThrow(ConfigurationError);
    expect(() => freshFolder(place, [join(place, 'content')])).toThrow(`${join(place, 'content')} is in it`);
    expect(() => freshFolder(place, [place])).toThrow('is in it');
  });
});
