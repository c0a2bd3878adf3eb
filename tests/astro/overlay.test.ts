import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../site/browser.ts';
import { startDev, type DevServer } from './dev-server.ts';
import { bakery } from './world.ts';

const ofSourdough = 'sops/bread/bake-sourdough.md';
const misspelt = (text: string) => text.replace('owner: head-baker', 'owner: ana-ries');

const overlay = (page: Page): Locator => page.getByRole('complementary', { name: 'Findings' });
const shown = (page: Page) => overlay(page).waitFor();
const gone = (page: Page) => overlay(page).waitFor({ state: 'detached' });

/** The page as it is after the server has sent it again and it has asked for its findings. */
async function after(page: Page, change: () => Promise<unknown>): Promise<void> {
  const asked = page.waitForResponse(/__sop\/findings/);
  await change();
  await (await asked).finished();
  await page.waitForLoadState('networkidle');
}

describe('findings on the page, while somebody writes', () => {
  const world = bakery('overlay');
  let server: DevServer;
  let browser: Browser;
  const troubles: string[] = [];
  const undo: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDev(world), launchBrowser()]);
  });
  afterEach(async () => {
    for (const back of undo.splice(0).toReversed()) await back();
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  /** A file is put back after the test. */
  async function edit(path: string, change: (text: string) => string): Promise<() => Promise<void>> {
    const back = await server.edit(path, change);
    undo.push(back);
    return back;
  }

  async function open(path: string, beside?: Page): Promise<Page> {
    const page = await (beside?.context() ?? (await browser.newContext({ reducedMotion: 'reduce' }))).newPage();
    page.on('pageerror', ({ message }) => troubles.push(`${page.url()} threw ${message}`));
    await page.goto(new URL(path, server.address).href, { waitUntil: 'networkidle' });
    return page;
  }

  it('come and go with the edits, and the page shows the new text', async () => {
    const page = await open('/sops/bread/bake-sourdough/');
    const other = await open('/sops/counter/open-the-shop/', page);
    expect(await overlay(page).count()).toBe(0);

    const mend = await edit(ofSourdough, (text) => misspelt(text).replace('title: Bake sourdough', 'title: Bake rye'));
    await page.getByRole('heading', { level: 1, name: 'Bake rye' }).waitFor();
    await shown(page);
    const words = await overlay(page).textContent();
    expect(words).toContain('The owner "ana-ries"');
    expect(words).toContain('sops/bread/bake-sourdough.md:4:8');
    expect(words).toContain('ownership/owner-known');
    expect(words).toContain('To do: ');
    expect(await overlay(other).count()).toBe(0);

    await mend();
    await page.getByRole('heading', { level: 1, name: 'Bake sourdough' }).waitFor();
    await gone(page);
  });

  it('stay away once closed, until there is something else to say', async () => {
    const page = await open('/sops/bread/bake-sourdough/');
    await edit(ofSourdough, misspelt);
    await shown(page);
    await page.keyboard.press('Escape');
    await gone(page);

    await after(page, () => edit(ofSourdough, (text) => text.replace('Every day.', 'Every day but Monday.')));
    await page.getByText('Every day but Monday.').waitFor();
    expect(await overlay(page).count()).toBe(0);

    await edit(ofSourdough, (text) => text.replace('risk: low', 'risk: lowest'));
    await shown(page);
    expect(await overlay(page).locator('code').allTextContents()).toContain('docs/formats.md');
    const close = overlay(page).getByRole('button', { name: 'Close' });
    await close.focus();
    await page.keyboard.press('Enter');
    await gone(page);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await overlay(page).count()).toBe(0);
  });

  it('come back when what was put right is broken again', async () => {
    const page = await open('/sops/bread/bake-sourdough/');
    const mend = await edit(ofSourdough, misspelt);
    await shown(page);
    await page.keyboard.press('Escape');
    await gone(page);
    await after(page, mend);
    expect(await overlay(page).count()).toBe(0);
    await edit(ofSourdough, misspelt);
    await shown(page);
  });

  it('leave Escape to the search and to a field that is written in, and take no focus', async () => {
    const page = await open('/sops/bread/bake-sourdough/');
    await edit(ofSourdough, misspelt);
    await shown(page);
    await overlay(page).getByRole('status').filter({ hasText: '1 finding on this page' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await overlay(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await gone(page);
  });

  it('are there for a page that cannot be made', async () => {
    await edit(ofSourdough, (text) => text.replace('---', '---js'));
    const page = await open('/sops/bread/bake-sourdough/');
    await shown(page);
    expect(await overlay(page).textContent()).toContain('shape/frontmatter-language');
  });

  it('say on every page that the content cannot be read, until it is closed on one', async () => {
    const page = await open('/sops/bread/bake-sourdough/');
    await edit('policy.yaml', (text) => `${text}\nbroken: [\n`);
    await shown(page);
    await overlay(page).getByRole('status').filter({ hasText: 'The content cannot be read' }).waitFor();
    expect(await overlay(page).textContent()).toContain('policy.yaml cannot be used');
    await page.keyboard.press('Escape');
    await gone(page);
    await page.goto(new URL('/sops/counter/open-the-shop/', server.address).href, { waitUntil: 'networkidle' });
    expect(await overlay(page).count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'can be read by everybody, in %s, and cover nothing at the end',
    async (scheme) => {
      await edit(ofSourdough, misspelt);
      const page = await open('/sops/bread/bake-sourdough/');
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await shown(page);
      await overlay(page).getByRole('status').filter({ hasText: 'finding' }).waitFor();
      const { violations } = await new AxeBuilder({ page }).include('sop-findings').analyze();
      expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const footer = (await page.getByRole('contentinfo').boundingBox())!;
      const panel = (await overlay(page).boundingBox())!;
      expect(panel.y).toBeGreaterThanOrEqual(Math.floor(footer.y + footer.height));
      expect(panel.x + panel.width).toBeLessThanOrEqual(360);
    },
  );

  it('throw nothing in any of the pages above', () => {
    expect(troubles).toEqual([]);
  });
});
