import { afterEach, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

test('a procedure reads whole without a script', async () => {
  const page = await visit.open({ path: '/sops/bread/bake-sourdough/', scripts: false });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Bake sourdough');
  expect(await page.locator('.step').count()).toBe(6);
  expect(await page.locator('.facts').last().innerText()).toContain('Bo Lund');
  // Controls that need a script are not there.
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('combobox').count()).toBe(0);
});

test('searching falls back to the departments', async () => {
  const page = await visit.open({ scripts: false });
  await page.getByRole('searchbox', { name: 'Find a procedure' }).fill('oven');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=oven$/);
  expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript.');
  await page.getByRole('link', { name: 'Bread' }).click();
  await page.getByRole('link', { name: 'Bake sourdough' }).click();
  await page.waitForURL(/\/sops\/bread\/bake-sourdough\/$/);
});

test('an old address leads on', async () => {
  const page = await visit.open({ path: '/sops/bread/sourdough/', scripts: false });
  await page.waitForURL(/\/sops\/bread\/bake-sourdough\/$/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Bake sourdough');
});
