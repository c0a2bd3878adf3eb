import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concernsPage } from '../../plugins/astro-sop/concerned-file.ts';
import { unwatched } from '../../plugins/astro-sop/watched.ts';
import { parseKnowledgeBase } from '../../src/parse/knowledge-base.ts';

describe('findings and pages', () => {
  const base = parseKnowledgeBase({
    root: 'content',
    files: [
      { path: 'sops/bread/bake rye.md', text: '---\ntitle: Bake rye\n---\n' },
      { path: 'sops/bread/broken.md', text: '---\ntitle: [\n---\n' },
      { path: 'paths/new-baker.md', text: '---\ntitle: New baker\n---\n' },
      { path: 'site.yaml', text: 'title: Bakery\nurl: https://docs.example/handbook/\n' },
    ],
    allFiles: [],
  });

  it.each([
    ['/handbook/sops/bread/bake%20rye/', 'sops/bread/bake rye.md'],
    ['/handbook/sops/bread/broken/', 'sops/bread/broken.md'],
    ['/handbook/onboarding/new-baker/', 'paths/new-baker.md'],
    ['/handbook/people/ana-reis/', 'people.yaml'],
    ['/handbook/', 'kpis/loaf-waste.yaml'],
  ])('%s has those of %s', (address, file) => {
    const concerned = concernsPage(base, address);
    const files = ['sops/bread/bake rye.md', 'sops/bread/broken.md', 'paths/new-baker.md', file];
    expect([...new Set(files)].filter(concerned)).toEqual([file]);
  });
});

describe('what the development server watches', () => {
  const project = resolve('/srv/bakery');
  const ignored = unwatched({ content: `${project}/.tmp/content`, out: `${project}/dist`, project });

  it.each([
    ['.tmp/content/sops/bread/bake.md', false],
    ['src/site/pages/index.astro', false],
    ['.astro/types.d.ts', false],
    ['.env.local', false],
    ['dist/index.html', true],
    ['dist.next.12.1/index.html', true],
    ['.tmp/elsewhere/index.html', true],
    ['.git/HEAD', true],
    ['distance/page.ts', false],
  ])('%s: left out is %s', (path, expected) => {
    expect(ignored(`${project}/${path}`)).toBe(expected);
  });
});
