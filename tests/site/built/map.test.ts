import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('sample');
afterEach(() => visit.closeAll());

const frame = (page: Page) => page.locator('[data-drawing]').first();
const view = (page: Page) => frame(page).locator('.drawing-window');
const scale = async (page: Page) => Number((await frame(page).getByRole('status').innerText()).replace('%', ''));

/** Goes on with Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (focused === name) return;
  }
  throw new Error(`Tab never comes to "${name}".`);
}

describe('the process map', () => {
  test('is read, made larger and left for a procedure by keyboard alone', async () => {
    const page = await visit.open({ path: '/map/' });
    await tabTo(page, 'Hand-offs between procedures');
    const before = await scale(page);
    await page.keyboard.press('+');
    expect(await scale(page)).toBe(Math.round(before * 1.25));
    await page.keyboard.press('-');
    expect(await scale(page)).toBe(before);
    await page.keyboard.press('0');
    await tabTo(page, 'Refund an order');
    // What leads there and what it leads to stands out.
    expect(await frame(page).locator('.edge.chosen').count()).toBe(6);
    expect(await frame(page).locator('.node.chosen').count()).toBe(6);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sops/customer-care/refund-an-order/');
    expect(visit.troubles).toEqual([]);
  });

  test('keeps what has the focus in sight on a telephone', async () => {
    const page = await visit.open({ path: '/map/', width: 360 });
    await view(page).focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('+');
    await tabTo(page, 'Pay a supplier invoice');
    const node = await page.evaluate(() => document.activeElement!.getBoundingClientRect().toJSON() as DOMRect);
    const window = (await view(page).boundingBox())!;
    expect(node.left).toBeGreaterThanOrEqual(window.x - 1);
    expect(node.right).toBeLessThanOrEqual(window.x + window.width + 1);
  });

  test('is made smaller, larger and whole with buttons', async () => {
    const page = await visit.open({ path: '/map/', width: 360 });
    const width = async () => (await frame(page).locator('svg').boundingBox())!.width;
    await frame(page).getByRole('button', { name: 'Fit' }).click();
    expect(await width()).toBeLessThanOrEqual((await view(page).boundingBox())!.width);
    const fitted = await width();
    await frame(page).getByRole('button', { name: 'Larger' }).click();
    expect(await width()).toBeCloseTo(fitted * 1.25, 0);
    await frame(page).getByRole('button', { name: 'Smaller' }).click();
    expect(await width()).toBeCloseTo(fitted, 0);
  });

  test('says the same in a table', async () => {
    const page = await visit.open({ path: '/map/' });
    const row = page.getByRole('row', { name: /^Take a returns parcel in/ });
    expect(await row.innerText()).toMatch(/Refund an order\s+step 8\s+Put stock away\s+step 9/);
    const drawn = await frame(page).locator('.node').count();
    expect(await page.locator('.map-table').first().locator('tbody tr').count()).toBe(drawn);
  });

  test('can be scrolled and followed without scripts', async () => {
    const page = await visit.open({ path: '/map/', scripts: false });
    expect(await frame(page).getByRole('button', { name: 'Larger' }).isHidden()).toBe(true);
    await frame(page).getByRole('link', { name: 'Grant access' }).click();
    await page.waitForURL('**/sops/systems/grant-access/');
  });
});
