import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

const path = '/sops/bread/bake-sourdough/';
const digestOn = (page: Page) => page.locator('.control-line b').innerText();

test('a printed copy says on every sheet which text it is, when it was printed and where the valid one stands', async () => {
  const page = await visit.open({ path, now: '2026-05-06T09:00:00Z' });
  const digest = await digestOn(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const foot = await page.evaluate(() => document.documentElement.style.getPropertyValue('--copy-line'));
  expect(foot).toContain(`sops/bread/bake-sourdough.md · ${digest} · active · printed 6 May 2026`);
  expect(foot).toContain(`Valid only while the online copy shows ${digest}`);
  expect(foot).toContain(`${visit.origin}${path}`);
});

test('the sheet holds the nameplate and the whole text, and no navigation', async () => {
  const page = await visit.open({ path });
  await page.emulateMedia({ media: 'print' });
  for (const shown of ['.stamp', '.more-facts dl', '.step-number', '.body h2']) {
    expect(`${shown} ${await page.locator(shown).first().isVisible()}`).toBe(`${shown} true`);
  }
  for (const hidden of ['.site-header', '.breadcrumbs', '.contents', '.actions', '.onward', '.site-footer', '.skip']) {
    expect(`${hidden} ${await page.locator(hidden).first().isVisible()}`).toBe(`${hidden} false`);
  }
});

test('dark readers print black on white', async () => {
  const page = await visit.open({ path, dark: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [ink, paper] = await page.evaluate(() => {
    const { color } = getComputedStyle(document.body);
    return [color, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('without a script the line that makes it a controlled copy ends the document', async () => {
  const page = await visit.open({ path, scripts: false });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.copy-line').innerText()).toContain('page of 4 May 2026');
});
