import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import type { BuiltSites } from './global-setup.ts';
import { serve, type Served } from './serve.ts';

export interface Visit {
  readonly path?: string;
  readonly dark?: boolean;
  readonly scripts?: boolean;
  readonly width?: number;
  /** The reader's clock. */
  readonly now?: string;
}

/** A browser and a server for the tests of one file. Every page that is opened must load nothing from elsewhere and log no error. */
export function visiting(site: keyof BuiltSites) {
  let browser: Browser;
  let served: Served;
  const contexts: BrowserContext[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    served = await serve(inject('sites')[site]);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  return {
    troubles,
    get origin(): string {
      return served.origin;
    },
    async open({ path = '/', dark = false, scripts = true, width = 1200, now }: Visit = {}): Promise<Page> {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: scripts,
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== served.origin) {
          troubles.push(`${page.url()} asked for ${request.url()}`);
        }
      });
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(`${page.url()} logged ${message.text()}`);
      });
      page.on('pageerror', (error) => troubles.push(`${page.url()} threw ${error.message}`));
      if (now) await page.clock.setFixedTime(new Date(now));
      if (scripts) waitForScripts(page);
      await page.goto(served.origin + path, { waitUntil: 'load' });
      return page;
    },
    async closeAll(): Promise<void> {
      troubles.length = 0;
      for (const context of contexts.splice(0)) await context.close();
    },
  };
}

/** Leaves `page` with what its scripts do in place after every way to it but a click on a link. */
function waitForScripts(page: Page): void {
  const [goto, reload, goBack] = [page.goto.bind(page), page.reload.bind(page), page.goBack.bind(page)];
  const scripted = async <T>(arrived: Promise<T>): Promise<T> => {
    const response = await arrived;
    await page.locator('html[data-scripted]').waitFor({ state: 'attached' });
    return response;
  };
  page.goto = (...given) => scripted(goto(...given));
  page.reload = (...given) => scripted(reload(...given));
  page.goBack = (...given) => scripted(goBack(...given));
}
