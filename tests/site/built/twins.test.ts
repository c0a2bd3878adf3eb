import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, inject, test } from 'vitest';
import { sop } from '../../cli/stage.ts';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

const path = '/sops/bread/bake-sourdough/';
const source = readFileSync(fileURLToPath(new URL('../bakery/sops/bread/bake-sourdough.md', import.meta.url)), 'utf8');
const built = (file: string) => join(inject('sites').bakery, file);

test('the source text of a procedure stands beside its page, and the page says so', async () => {
  expect(readFileSync(built('sops/bread/bake-sourdough.md'), 'utf8')).toBe(source);
  const page = await visit.open({ path });
  const link = page.locator('link[rel="alternate"][type="text/markdown"]');
  expect(await link.getAttribute('href')).toBe('/sops/bread/bake-sourdough.md');
});

test('llms.txt leads to the source text of what is in force', () => {
  const text = readFileSync(built('llms.txt'), 'utf8');
  expect(text).toMatch(/^# .+\n\n/);
  expect(text).toMatch(/^## Bread$/m);
  const links = [...text.matchAll(/^- \[.+?\]\((?:https?:\/\/[^/]+)?\/(.+?\.md)\)/gm)].map(([, file = '']) => file);
  expect(links).toContain('sops/bread/bake-sourdough.md');
  expect(links.filter((file) => !existsSync(built(file)))).toEqual([]);
  const list = JSON.parse(readFileSync(built('api/sops.json'), 'utf8')) as { id: string; status: string }[];
  const inForce = list.filter(({ status }) => status === 'active' || status === 'pilot').map(({ id }) => id);
  expect(links.toSorted()).toEqual(inForce.map((id) => `sops/${id}.md`).toSorted());
});

test('programs get the same list from the site as from the command', async () => {
  const root = fileURLToPath(new URL('../bakery', import.meta.url));
  const { stdout } = await sop(['list', '--json', '--root', root, '--today', '2026-05-04']);
  expect(JSON.parse(readFileSync(built('api/sops.json'), 'utf8'))).toEqual(JSON.parse(stdout));
});

test('a reader copies the source text', async () => {
  const page = await visit.open({ path });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await page.locator('[data-twin-note]').filter({ hasText: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(source);
});

test('without scripts nobody is offered a button that does nothing', async () => {
  const page = await visit.open({ path, scripts: false });
  expect(await page.locator('[data-twin]').isVisible()).toBe(false);
});
