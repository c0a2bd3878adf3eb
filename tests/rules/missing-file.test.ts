import { describe, expect, it } from 'vitest';
import { likelyFiles } from '../../src/rules/missing-file.ts';

const files = [
  'paths/baker.md',
  'sops/bread/bake-rye.md',
  'sops/bread/bake-sourdough.md',
  'sops/bread/open-the-day.md',
  'sops/counter/open-the-day.md',
];

describe('likelyFiles', () => {
  it.each([
    ['sops/bread/bake-rey.md', 'sops/bread/bake-rye.md'],
    ['sops/counter/bake-rye.md', 'sops/bread/bake-rye.md'],
    ['bake-rye.html', 'sops/bread/bake-rye.md'],
    ['sops/bread/Bake-Rye', 'sops/bread/bake-rye.md'],
    ['sops/conter/open-the-day.md', 'sops/counter/open-the-day.md', 'sops/bread/open-the-day.md'],
    ['sops/bread/open-teh-day.md', 'sops/bread/open-the-day.md', 'sops/counter/open-the-day.md'],
    ['sops/bread/none.md'],
    ['sops/bread/'],
  ])('for %s is first %s', (path, ...likely) => expect(likelyFiles(path, files)).toEqual(likely));

  it('is nothing where there is nothing', () => expect(likelyFiles('sops/bread/bake-rye.md', [])).toEqual([]));
});
