import { afterEach, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

test('on a telephone the nameplate is owner and stamp; the rest opens', async () => {
  const page = await visit.open({ path: '/sops/bread/bake-sourdough/', width: 360 });
  expect(await page.locator('.owner').isVisible()).toBe(true);
  expect(await page.locator('.stamp').isVisible()).toBe(true);
  const deputy = page.getByText('deputy', { exact: true });
  expect(await deputy.isVisible()).toBe(false);
  await page.getByText('Who it is for, deputy, KPIs and more').click();
  expect(await deputy.isVisible()).toBe(true);
});

test('on a telephone the step that is read stays in sight', async () => {
  const page = await visit.open({ path: '/sops/bread/bake-sourdough/', width: 360 });
  const counter = page.locator('.step-counter');
  expect(await counter.isVisible()).toBe(false);
  await page.locator('#step-3').evaluate((step) => scrollBy(0, step.getBoundingClientRect().top - innerHeight / 4));
  await counter.waitFor();
  expect(await counter.innerText()).toContain('Step 3 of 4');
});

test('on a wide screen the contents mark the section that is read', async () => {
  const page = await visit.open({ path: '/sops/bread/bake-sourdough/', width: 1200 });
  await page.locator('#procedure').evaluate((heading) => scrollBy(0, heading.getBoundingClientRect().top - 100));
  await page.locator('.contents [aria-current]').filter({ hasText: 'Procedure' }).waitFor();
  expect(await page.locator('.contents [aria-current]').count()).toBe(1);
  expect(await page.locator('.step-counter').isVisible()).toBe(false);
});
