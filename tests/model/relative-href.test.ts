import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveHref } from '../../src/model/href.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { relativeHref } from '../../src/model/relative-href.ts';

const name = fc
  .string({ unit: fc.constantFrom(...'ab-. é#?%:()[]<>\\&;~'), minLength: 1, maxLength: 6 })
  .filter((part) => !/^\.+$/.test(part));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

describe('relativeHref', () => {
  it.each([
    ['sops/bread/bake-rye.md', 'sops/bread/bake-sourdough.md', 'bake-sourdough.md'],
    ['sops/bread/bake-rye.md', 'sops/counter/fill-the-shelf.md', '../counter/fill-the-shelf.md'],
    ['paths/baker.md', 'sops/bread/bake-rye.md', '../sops/bread/bake-rye.md'],
    ['sops/bread/pão.md', 'sops/bread/pão de ló.md', 'pão%20de%20ló.md'],
  ])('from %s to %s is %s', (from, to, href) => expect(relativeHref(from, to)).toBe(href));

  it('leads back to the file', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        expect(resolveHref(from, relativeHref(from, to))).toEqual({ kind: 'file', path: to });
      }),
    );
  });

  it('can stand in a Markdown link', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        const href = relativeHref(from, to);
        const [paragraph] = parseMarkdown(`[here](${href})`).children;
        expect(paragraph).toMatchObject({ children: [{ type: 'link', url: href }] });
      }),
    );
  });
});
