import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveHref } from '../../src/model/href.ts';

const file = 'sops/bread/bake.md';

describe('a link', () => {
  it.each([
    ['mix.md', { kind: 'file', path: 'sops/bread/mix.md' }],
    ['./mix.md', { kind: 'file', path: 'sops/bread/mix.md' }],
    ['../counter/open.md', { kind: 'file', path: 'sops/counter/open.md' }],
    ['../counter/open.md#step-4', { kind: 'file', path: 'sops/counter/open.md', anchor: 'step-4' }],
    ['mix.md?plain=1#a', { kind: 'file', path: 'sops/bread/mix.md', anchor: 'a' }],
    ['#purpose', { kind: 'file', path: file, anchor: 'purpose' }],
    ['#', { kind: 'file', path: file }],
    ['', { kind: 'file', path: file }],
    ['mix.md#', { kind: 'file', path: 'sops/bread/mix.md' }],
    ['/sops/bread/mix.md', { kind: 'file', path: 'sops/bread/mix.md' }],
    ['images/the%20oven.png', { kind: 'file', path: 'sops/bread/images/the oven.png' }],
    ['#cr%C3%A8me', { kind: 'file', path: file, anchor: 'crème' }],
    ['100%.md', { kind: 'file', path: 'sops/bread/100%.md' }],
    ['..//counter///open.md', { kind: 'file', path: 'sops/counter/open.md' }],
    ['folder/', { kind: 'file', path: 'sops/bread/folder' }],
    ['../../../up.md', { kind: 'outside' }],
    ['/../up.md', { kind: 'outside' }],
    ['..', { kind: 'file', path: 'sops' }],
    ['a:b.md', { kind: 'external', scheme: 'a' }],
    ['./a:b.md', { kind: 'file', path: 'sops/bread/a:b.md' }],
    ['HTTPS://bakery.example/x', { kind: 'external', scheme: 'https' }],
    ['mailto:ana@bakery.example', { kind: 'external', scheme: 'mailto' }],
    ['javascript:alert(1)', { kind: 'external', scheme: 'javascript' }],
    ['//bakery.example/x', { kind: 'external', scheme: 'https' }],
    ['mix.md#a?b', { kind: 'file', path: 'sops/bread/mix.md', anchor: 'a?b' }],
  ] as const)('%j', (href, expected) => {
    expect(resolveHref(file, href)).toEqual(expected);
  });

  it('from one file to another leads there', () => {
    const part = fc.stringMatching(/^[a-z][a-z0-9 ü%-]{0,6}$/);
    const path = fc.array(part, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, path, (from, to) => {
        const up = from.slice(1).map(() => '..');
        const href = [...up, ...to.map(encodeURIComponent)].join('/');
        expect(resolveHref(from.join('/'), href)).toEqual({ kind: 'file', path: to.join('/') });
      }),
    );
  });

  it('never throws and never leaves the folder unseen', () => {
    fc.assert(
      fc.property(fc.string(), (href) => {
        const target = resolveHref(file, href);
        expect(target.kind === 'file' && target.path.split('/').includes('..')).toBe(false);
      }),
    );
  });
});
