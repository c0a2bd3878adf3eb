import { describe, expect, it } from 'vitest';
import { decidingLines } from '../../src/model/codeowners.ts';
import { parseCodeowners } from '../../src/parse/codeowners.ts';
import { wordsAt } from '../little-base.ts';

const read = (text: string, prefix = 'content/') =>
  parseCodeowners({ prefix, pathInRepository: '.github/CODEOWNERS', text });
const covers = (pattern: string, path: string) => decidingLines(read(`${pattern} @ana\n`), path).length > 0;
const ownersOf = (text: string, path: string) => decidingLines(read(text), path).map(({ owners }) => owners.join(' '));

describe('a pattern', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['*', ['a.md', 'content/sops/a.md', '.github/CODEOWNERS'], []],
    ['*.md', ['a.md', 'content/sops/a.md'], ['a.mdx', 'a/md']],
    ['/*', ['a.md'], ['content/a.md']],
    ['content/*', ['content/a.md'], ['content/sops/a.md', 'b/content/a.md']],
    ['content/', ['content/a.md', 'b/content/sops/a.md'], ['content', 'contents/a.md']],
    ['/content/', ['content/sops/a.md'], ['b/content/a.md']],
    ['content', ['content', 'content/a.md', 'b/content/a.md'], ['contents']],
    ['content/sops', ['content/sops/a.md'], ['b/content/sops/a.md']],
    ['/content/**', ['content/a.md', 'content/sops/b/a.md'], ['content', 'contents/a.md']],
    ['**/sops/', ['sops/a.md', 'content/sops/bread/a.md'], ['content/sops']],
    ['/content/**/a.md', ['content/a.md', 'content/b/c/a.md'], ['content/b/ba.md', 'a.md']],
    ['/content/sops/*/a.md', ['content/sops/bread/a.md'], ['content/sops/a.md', 'content/sops/b/c/a.md']],
    ['/a?.md', ['ab.md'], ['a.md', 'abc.md', 'a/.md']],
    ['/a.md', ['a.md'], ['axmd', 'b/a.md']],
    [String.raw`/a\ b\*\[1\]\#\\.md`, [String.raw`a b*[1]#\.md`], ['a bx[1]#.md', 'a b*1#.md']],
    ['/(a|b)+.md', ['(a|b)+.md'], ['a.md', 'aa.md']],
  ])('%s', (pattern, inside, outside) => {
    expect(inside.filter((path) => covers(pattern, path))).toEqual(inside);
    expect(outside.filter((path) => covers(pattern, path))).toEqual([]);
  });

  it.each(['!/a.md', '/[ab].md', 'a].md'])('that GitHub does not take is passed over: %s', (pattern) => {
    expect(read(`${pattern} @ana\n`).lines).toEqual([]);
  });
});

describe('the last line that covers a path decides', () => {
  it('also when it names nobody', () => {
    expect(ownersOf('* @ana\n/a.md @bo @cem\n', 'a.md')).toEqual(['@bo @cem']);
    expect(ownersOf('/a.md @bo\n* @ana\n', 'a.md')).toEqual(['@ana']);
    expect(ownersOf('* @ana\n/a.md\n', 'a.md')).toEqual(['']);
    expect(ownersOf('/b.md @ana\n', 'a.md')).toEqual([]);
  });

  it('in each of the sections of GitLab', () => {
    const text = '* @ana\n[Bread] @bo\n/a.md\n/b.md @cem\n^[Till][2] @dora\n/b.md\n[bread]\n/b.md @eve\n';
    expect(ownersOf(text, 'a.md')).toEqual(['@ana', '@bo']);
    expect(ownersOf(text, 'b.md')).toEqual(['@ana', '@eve', '@dora']);
  });
});

describe('a file', () => {
  const text = '\uFEFF# Whom to ask\r\n\r\n  /a.md   @ana  bo@bakery.example # both\r\n/b.md\r\n';

  it('gives the places of its lines without a mark and without comments', () => {
    const { lines } = read(text);
    expect(lines.map(({ place }) => wordsAt(text, place))).toEqual(['/a.md   @ana  bo@bakery.example', '/b.md']);
    expect(lines.map(({ owners }) => owners)).toEqual([['@ana', 'bo@bakery.example'], []]);
  });

  it.each([
    ['content/', '../.github/CODEOWNERS'],
    ['', '.github/CODEOWNERS'],
    ['handbook/content/', '../../.github/CODEOWNERS'],
  ])('is seen from a content root at %j as %s', (prefix, path) => {
    expect(read('', prefix).file?.path).toBe(path);
  });
});
