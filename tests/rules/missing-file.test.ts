import { describe, expect, it } from 'vitest';
import { likelyFile } from '../../src/rules/missing-file.ts';

const files = [
  'paths/baker.md',
  'sops/bread/bake-rye.md',
  'sops/bread/bake-sourdough.md',
  'sops/bread/open-the-day.md',
  'sops/counter/open-the-day.md',
];

describe('likelyFile', () => {
  it.each([
    ['sops/bread/bake-rey.md', 'sops/bread/bake-rye.md'],
    ['sops/counter/bake-rye.md', 'sops/bread/bake-rye.md'],
    ['bake-rye.html', 'sops/bread/bake-rye.md'],
    ['sops/bread/Bake-Rye', 'sops/bread/bake-rye.md'],
    ['sops/conter/open-the-day.md', 'sops/counter/open-the-day.md'],
    ['sops/bread/open-teh-day.md', 'sops/bread/open-the-day.md'],
    ['sops/bread/none.md', undefined],
    ['sops/bread/', undefined],
  ])('for %s is %s', (path, file) => expect(likelyFile(path, files)).toBe(file));

  it('is nothing where there is nothing', () => expect(likelyFile('sops/bread/bake-rye.md', [])).toBeUndefined());
});
