import { describe, expect, it } from 'vitest';
import { carriedReviews } from '../../src/edit/carry-review.ts';
import { planMove } from '../../src/edit/move/plan.ts';
import { rewritten, type Rewrite } from '../../src/edit/rewrite.ts';
import { digestOf, sectionDigests } from '../../src/model/digest.ts';
import { baseWith } from '../../src/parse/knowledge-base.ts';
import { baseOf, sopText } from '../little-base.ts';

const file = 'sops/bread/knead.md';
const body = `## Purpose

As in [bake](bake.md) and [before](bake-by-hand.md#purpose), with [gone](gone.md) and [the rest](../../../rest.md).

## Scope

All bread, by 06/05/2026.
`;

/** An SOP whose review is of its text, or of another one. */
function reviewed(isOfText: boolean, fields = '', text = body): string {
  const withDigest = (digest: string, sections: string): string =>
    sopText(
      `${fields}reviewed: 2026-05-04\nreview:\n  by: ana\n  digest: ${digest} # of May\n  sections: '${sections}'\n`,
      text,
    );
  const [sop] = baseOf({ [file]: withDigest('"0123456789abcdef"', 'purpose:0000') }).sops;
  return isOfText
    ? withDigest(`"${digestOf(sop!, [])}"`, sectionDigests(sop!, []))
    : withDigest('"0123456789abcdef"', 'purpose:0000');
}

function baseWithReview(knead: string) {
  return baseOf({
    [file]: knead,
    'sops/bread/bake.md': sopText('aliases: [bread/bake-by-hand]\n'),
    'sops/bread/rest.md': sopText(''),
  });
}

/** The words of the file that become others. */
function put(knead: string, ...words: readonly (readonly [string, string])[]) {
  const base = baseWithReview(knead);
  const lines = knead.split('\n');
  const rewrites = words.map(([before, after]): Rewrite => {
    const line = lines.findIndex((one) => one.includes(before)) + 1;
    const column = lines[line - 1]!.indexOf(before) + 1;
    const place = { line, column, endLine: line, endColumn: column + before.length };
    return { file, what: 'link', before, after, edit: { place, text: after } };
  });
  const changed = baseWith(base, rewritten(base.sources, rewrites));
  return { changed, reviews: carriedReviews({ before: base, after: changed, rewrites }) };
}

describe('a review holds on', () => {
  it.each([
    ['a link that is written otherwise', 'bake.md', './bake.md'],
    ['a link to the file that an SOP had', 'bake-by-hand.md#purpose', 'bake.md#purpose'],
    ['a link from the top', 'bake.md', '/sops/bread/bake.md'],
    ['a link to no file, which stays one', 'gone.md', '../bread/gone.md'],
    ['a link above the root', '../../../rest.md', '/../rest.md'],
  ])('through %s', (_, before, after) => {
    const { changed, reviews } = put(reviewed(true), [before, after]);
    expect(reviews.map(({ what }) => what)).toEqual(['review', 'review']);
    const texts = rewritten(changed.sources, reviews);
    const sop = baseWith(changed, texts).sops.find((one) => one.file === file)!;
    expect(sop.review).toMatchObject({ by: 'ana', digest: digestOf(sop, []), sections: sectionDigests(sop, []) });
    expect(sop.reviewed?.text).toBe('2026-05-04');
    expect(texts.get(file)).toMatch(/ {2}digest: "?[0-9a-f]{16}"? # of May\n {2}sections: '/);
  });

  it('through a move of what it links to, and through its own', () => {
    const base = baseWithReview(reviewed(true));
    for (const id of ['bread/bake', 'bread/knead']) {
      const sop = base.sops.find((one) => one.id === id)!;
      const to = 'sops/oven/night/it.md';
      const { rewrites } = planMove(base, { sop, id: 'oven/night/it', file: to });
      const pathNow = (path: string): string => (path === sop.file ? to : path);
      const texts = new Map([...rewritten(base.sources, rewrites)].map(([path, text]) => [pathNow(path), text]));
      const after = baseWith(base, texts, { gone: new Set([sop.file]) });
      const reviews = carriedReviews({ before: base, after, rewrites, moved: new Map([[sop.file, to]]) });
      expect(reviews.map((one) => one.file)).toEqual([pathNow(file), pathNow(file)]);
    }
  });
});

describe('a review does not hold on', () => {
  it.each([
    ['a link to another page', 'bake.md', 'rest.md'],
    ['a link to another part of the page', 'bake-by-hand.md#purpose', 'bake.md#scope'],
    ['a dead link that leads somewhere now', 'gone.md', 'bake.md'],
    ['a link to another host', 'bake.md', 'https://bread.example/bake.md'],
    ['another page above the root', '../../../rest.md', '../../../best.md'],
    ['a word', 'All bread', 'Rye bread'],
    ['a date', '06/05/2026', '2026-05-06'],
    ['a title', 'Bake sourdough', 'Bake rye'],
  ])('through %s', (_, before, after) => {
    expect(put(reviewed(true), [before, after]).reviews).toEqual([]);
  });

  it('through a word beside a link', () => {
    expect(put(reviewed(true), ['bake.md', './bake.md'], ['All bread', 'Rye bread']).reviews).toEqual([]);
  });

  it('through another parameter', () => {
    const knead = reviewed(true, 'params: { heat: { value: 230, unit: C } }\n');
    expect(put(knead, ['bake.md', './bake.md'], ['230', '240']).reviews).toEqual([]);
  });

  it('where two SOPs carry the old id', () => {
    const knead = reviewed(true, 'aliases: [bread/bake-by-hand]\n');
    expect(put(knead, ['bake-by-hand.md#purpose', 'bake.md#purpose']).reviews).toEqual([]);
  });

  it('when it was of another text already', () => {
    expect(put(reviewed(false), ['bake.md', './bake.md']).reviews).toEqual([]);
  });

  it('when nothing has changed', () => {
    expect(put(reviewed(true)).reviews).toEqual([]);
  });
});
