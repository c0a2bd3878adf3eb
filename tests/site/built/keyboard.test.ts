import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const focusedTag = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

describe('the search dialog', () => {
  test('opens with /, is searched, walked and left without a mouse', async () => {
    const page = await visit.open({ path: '/sops/shop/open-the-shop/' });
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await page.keyboard.type('sourdough');
    await dialog.getByRole('status').filter({ hasText: 'for “sourdough”' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Bake sourdough');
    await page.keyboard.press('ArrowDown');
    expect(await focusedTag(page)).toBe('A');
    expect(await focused(page)).not.toBe('Bake sourdough');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focusedTag(page)).toBe('INPUT');

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await dialog.waitFor();
    await page.keyboard.type('allergens');
    await dialog.getByRole('status').filter({ hasText: 'for “allergens”' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sops\/hygiene\/label-allergens\/$/);
  });

  test('letters typed on a result go on in the field', async () => {
    const page = await visit.open();
    await page.keyboard.press('/');
    await page.keyboard.type('flou');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('r');
    expect(await dialog.getByRole('searchbox').inputValue()).toBe('flour');
  });

  test('Enter in the field goes to the search page with the words', async () => {
    const page = await visit.open({ path: '/departments/bread/' });
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('float');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=float$/);
    await page.getByRole('status').filter({ hasText: '1 procedure for “float”' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('float');
  });

  test('focus stays inside while it is open and returns to where it was', async () => {
    const page = await visit.open();
    await page.getByRole('link', { name: /^Search/ }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || activeElement?.closest('dialog') !== null;
      });
      expect(place).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-search]'))).toBe(true);
  });
});

test('the search page is worked by keyboard alone', async () => {
  const page = await visit.open({ path: '/search/' });
  await page.getByRole('status').filter({ hasText: 'to search' }).waitFor();
  await page.keyboard.press('/');
  expect(await focusedTag(page)).toBe('INPUT');
  await page.keyboard.type('loaf');
  await page.getByRole('status').filter({ hasText: 'for “loaf”' }).waitFor();
  await page.keyboard.press('Tab'); // to the button
  await page.keyboard.press('Tab'); // to the first checkbox, over the hidden summary
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Bread');
  await page.keyboard.press('Space');
  await page.waitForURL(/department=Bread/);
  await page.getByRole('button', { name: 'Remove filter Department: Bread' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sops\/bread\//);
});

test('the first Tab offers to skip to the content', async () => {
  const page = await visit.open({ path: '/sops/shop/open-the-shop/' });
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});
