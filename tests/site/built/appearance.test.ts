import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

const scheme = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the reader chooses light, dark or what the system says, and the choice stays', async () => {
  const page = await visit.open({ dark: false });
  const light = await paper(page);
  const control = page.getByLabel('Appearance');
  expect(await control.inputValue()).toBe('auto');
  await control.selectOption('dark');
  expect(await scheme(page)).toBe('dark');
  const dark = await paper(page);
  expect(dark).not.toBe(light);

  await page.goto(`${visit.origin}/sops/shop/open-the-shop/`);
  expect(await scheme(page)).toBe('dark');
  expect(await page.getByLabel('Appearance').inputValue()).toBe('dark');
  await page.getByLabel('Appearance').selectOption('auto');
  await page.reload();
  expect(await paper(page)).toBe(light);
});

test('the choice is made before the first paint', async () => {
  const page = await visit.open();
  await page.getByLabel('Appearance').selectOption('dark');
  // Only the inline script in the head can run now.
  const unscripted = await page.context().newPage();
  await unscripted.route('**/_astro/*.js', (route) => route.abort());
  await unscripted.goto(page.url());
  expect(await scheme(unscripted)).toBe('dark');
});

test('the content security policy blocks nothing of ours', async () => {
  const page = await visit.open({ path: '/search/?q=oven' });
  await page.getByRole('status').filter({ hasText: 'for “oven”' }).waitFor();
  expect(visit.troubles).toEqual([]);
});
