import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

const paths = [
  '/',
  '/sops/bread/bake-sourdough/',
  '/departments/bread/',
  '/onboarding/new-baker/',
  '/locations/',
  '/map/',
  '/search/',
  '/404.html',
];

test.each(paths)('read from right to left, %s keeps within the page', async (path) => {
  for (const width of [360, 1440]) {
    const page = await openMirrored(path, width);
    const root = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    expect(root.wide, `${path} at ${width}`).toBeLessThanOrEqual(root.seen);
    // What sticks out where reading starts cannot be scrolled to, so no width tells of it. Words parted by dots stand
    // out by the dot that is cut off.
    const starts = await page
      .locator('header, main, footer, h1, h2, main p, main li:not(.parted > li)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(Math.max(...starts), `${path} at ${width}`).toBeLessThanOrEqual(root.seen);
  }
});

test('read from right to left, the layout is mirrored', async () => {
  const page = await openMirrored('/sops/bread/bake-sourdough/', 1440);
  const middle = await middleOf(page.locator('#procedure'));
  expect(await middleOf(page.locator('.site-name a'))).toBeGreaterThan(await middleOf(page.locator('.search-link')));
  expect(await middleOf(page.locator('h1'))).toBeGreaterThan(await middleOf(page.locator('.stamp').first()));
  expect(await middleOf(page.locator('.contents'))).toBeLessThan(middle);
});

async function openMirrored(path: string, width: number): Promise<Page> {
  const page = await visit.open({ path, width });
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  return page;
}

async function middleOf(place: Locator): Promise<number> {
  const box = await place.boundingBox();
  if (!box) throw new Error('what is to be measured is not shown');
  return box.x + box.width / 2;
}
