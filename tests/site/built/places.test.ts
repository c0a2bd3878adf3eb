import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('sample');
const bakery = visiting('bakery');
afterEach(async () => {
  await visit.closeAll();
  await bakery.closeAll();
});

const queue = '/sops/stores/manage-a-queue/';
const porto = `${queue}porto/`;

const switcher = (page: Page) => page.locator('details.places');
const path = (page: Page) => new URL(page.url()).pathname;

/** Goes on with Tab until the focus is where it should be. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (words.test(focused)) return;
  }
  throw new Error(`Tab never comes to ${String(words)}.`);
}

describe('the location switcher', () => {
  test('leads to the page of a location, and back, by keyboard alone', async () => {
    const page = await visit.open({ path: queue });
    expect(await page.locator('.decision tbody tr').first().innerText()).toContain('4 or less');
    await tabTo(page, /Everywhere but 2 locations/);
    await page.keyboard.press('Enter');
    expect(await switcher(page).getAttribute('open')).toBe('');
    await tabTo(page, /^\s*Porto store\s*$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${porto}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Manage a queue\s+Porto store$/);
    expect(await page.locator('.decision tbody tr').first().innerText()).toContain('5 or less');
    expect(await page.locator('.slot-own').innerText()).toContain('on the pillar between tills 2 and 3');
    await tabTo(page, /Porto store, choose a location/);
    await page.keyboard.press('Space');
    await tabTo(page, /^\s*Everywhere\s*$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${queue}`);
    expect(visit.troubles).toEqual([]);
  });

  test('closes with Escape and keeps the focus', async () => {
    const page = await visit.open({ path: porto });
    await tabTo(page, /choose a location/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await switcher(page).getAttribute('open')).toBe(null);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  test('remembers the location, and says so on other pages that have its own version', async () => {
    const page = await visit.open({ path: queue });
    const notice = page.locator('[data-place-notice]');
    expect(await notice.isHidden()).toBe(true);
    await switcher(page).locator('summary').click();
    await switcher(page).getByRole('link', { name: 'Ghent store' }).click();
    await page.waitForURL('**/ghent/');
    await page.goto(page.url().replace('manage-a-queue/ghent/', 'open-the-store/'));
    expect(await notice.innerText()).toBe('Your location has its own version of this: Ghent store.');
    await notice.getByRole('link').click();
    expect(path(page)).toBe('/sops/stores/open-the-store/ghent/');
    // Where all do the same there is nothing to say, and the choice can be taken back.
    await switcher(page).locator('summary').click();
    await switcher(page).getByRole('link', { name: 'Everywhere' }).click();
    await page.waitForURL('**/open-the-store/');
    expect(await notice.isHidden()).toBe(true);
  });

  test('works without scripts', async () => {
    const page = await visit.open({ path: queue, scripts: false });
    await switcher(page).locator('summary').click();
    await switcher(page).getByRole('link', { name: 'Porto store' }).click();
    expect(path(page)).toBe(porto);
  });

  test.each([false, true])('and the page of a location can be read by everybody (dark: %s)', async (dark) => {
    const page = await visit.open({ path: porto, dark });
    await switcher(page).locator('summary').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('a version that is behind the text of all', () => {
  test('says so on its page, with what has changed and whom to ask', async () => {
    const page = await bakery.open({ path: '/sops/shop/open-the-shop/harbour/', now: '2026-05-05T09:00:00Z' });
    const notice = page.locator('.notice', { hasText: 'Behind.' });
    expect(await notice.innerText()).toMatch(
      /^Behind\. The text for all locations has changed since Harbour shop compared its own with it: "Procedure" and "Exceptions" have changed\.\s+Ask Bo Lund before you rely on what is marked as Harbour shop’s own\.$/,
    );
    await notice.getByRole('link', { name: 'text for all locations' }).click();
    expect(path(page)).toBe('/sops/shop/open-the-shop/');
    expect(await switcher(page).locator('li', { hasText: 'Harbour shop' }).textContent()).toContain('behind');
  });

  test('says so in the matrix', async () => {
    const page = await bakery.open({ path: '/locations/', now: '2026-05-05T09:00:00Z' });
    expect(await page.getByRole('link', { name: 'behind' }).getAttribute('href')).toBe(
      '/sops/shop/open-the-shop/harbour/',
    );
  });

  test('goes stale by its own review and by that of all', async () => {
    const page = await bakery.open({ path: '/sops/shop/open-the-shop/harbour/', now: '2026-08-17T09:00:00Z' });
    const overdue = page.locator('[data-notice="overdue"]:not([hidden]) b');
    expect(await overdue.allInnerTexts()).toEqual(['The review of the text for all locations is overdue.']);
  });
});

describe('the matrix of locations', () => {
  test('leads from a cell to the page of that location', async () => {
    const page = await visit.open({ path: '/locations/' });
    const row = page.getByRole('row', { name: /Manage a queue/ });
    expect((await row.getByRole('cell').allInnerTexts()).map((words) => words.trim())).toEqual([
      'same',
      'adapted',
      'adapted',
      expect.stringContaining('not here'),
      expect.stringContaining('not here'),
    ]);
    await row.getByRole('link', { name: 'adapted' }).first().click();
    expect(path(page)).toBe(porto);
  });
});

describe('search', () => {
  test('finds what a location has written, and leads to its page', async () => {
    const page = await visit.open({ path: '/search/?q=pillar&location=Porto+store' });
    const result = page.locator('.result', { hasText: 'Manage a queue' });
    await result.waitFor();
    expect(await result.locator('.hits').innerText()).toContain('pillar');
    await result.getByRole('link', { name: 'Porto store' }).click();
    await page.waitForURL(`**${porto}`);
  });
});
