import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const sample = visiting('sample');
const bakery = visiting('bakery');
afterEach(async () => {
  await sample.closeAll();
  await bakery.closeAll();
});

/** What a reader with a screen reader, a keyboard or weak sight would stumble over. */
async function problems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );
}

const ofSample = [
  ['home', '/'],
  ['tables that decide', '/sops/fulfilment/take-a-returns-parcel-in/'],
  ['procedure', '/sops/customer-care/approve-a-refund-over-the-limit/'],
  ['retired procedure', '/sops/customer-care/refund-by-cheque/'],
  ['version of a location', '/sops/stores/open-the-store/ghent/'],
  ['procedure that is not the same everywhere', '/sops/stores/open-the-store/'],
  ['locations', '/locations/'],
  ['process map', '/map/'],
  ['department', '/departments/customer-care/'],
  ['person', '/people/maya-chen/'],
  ['onboarding path', '/onboarding/buyer/'],
  ['search results', '/search/?q=refund&department=Customer+care'],
  ['search without results', '/search/?q=zeppelin'],
  ['not found', '/404.html'],
] as const;

const ofBakery = [
  ['overdue procedure', '/sops/bread/freeze-dough/'],
  ['draft', '/sops/hygiene/store-flour/'],
  ['pilot', '/sops/bread/steam-bagels/'],
  ['nested steps and figures', '/sops/bread/bake-sourdough/'],
  ['person who has left', '/people/dora-nagy/'],
] as const;

describe.each([
  ['light', false],
  ['dark', true],
])('in %s', (_, dark) => {
  test.each(ofSample)('%s', async (_kind, path) => {
    const page = await sample.open({ path, dark });
    if (path.startsWith('/search/')) await page.locator('[data-count]:not(:empty)').waitFor();
    expect(await problems(page)).toEqual([]);
  });

  test.each(ofBakery)('%s', async (_kind, path) => {
    const page = await bakery.open({ path, dark, now: '2026-07-01T09:00:00Z' });
    expect(await problems(page)).toEqual([]);
  });

  test('the search dialog, on a telephone', async () => {
    const page = await sample.open({ dark, width: 360 });
    await page.getByRole('link', { name: /^Search/ }).click();
    await page.getByRole('dialog').getByRole('searchbox').fill('refund');
    await page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: /procedures/ })
      .waitFor();
    expect(await problems(page)).toEqual([]);
  });
});

test.each([360, 768, 1440])('nothing runs out of the page at %d pixels', async (width) => {
  for (const [, path] of ofSample) {
    const page = await sample.open({ path, width });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(`${path} ${Math.max(0, wider)}`).toBe(`${path} 0`);
    await sample.closeAll();
  }
});
