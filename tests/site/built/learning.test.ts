import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
afterEach(() => visit.closeAll());

const path = '/onboarding/new-baker/';
const dayOne = '2026-05-05T09:00:00Z';
const dayTwo = '2026-05-06T09:00:00Z';

const box = (page: Page, title: string) => page.getByRole('checkbox', { name: `read: ${title}` });
const words = (page: Page) => page.locator('[data-words]').innerText();
const next = (page: Page) => page.locator('[data-next]:not(:empty)').innerText();

describe('a new baker', () => {
  test('finishes day one and comes back the next day', async () => {
    const page = await visit.open({ path, now: dayOne });
    expect(await next(page)).toBe('Begin with: Clean the oven');
    await page.locator('[data-next] a').click();
    await page.getByRole('button', { name: 'I have read this version' }).click();
    expect(await page.locator('[data-read-note]').innerText()).toBe('on 5 May 2026');
    await page.goBack();
    expect(await box(page, 'Clean the oven').isChecked()).toBe(true);
    expect(await words(page)).toBe('1 of 7 read');

    await page.clock.setFixedTime(new Date(dayTwo));
    await page.goto(visit.origin + path);
    expect(await next(page)).toBe('Continue with: Bake sourdough');
    await box(page, 'Bake sourdough').check();
    expect(await next(page)).toBe('Continue with: Score loaves');
    expect(visit.troubles).toEqual([]);
  });

  test('does it by keyboard alone', async () => {
    const page = await visit.open({ path, now: dayOne });
    await box(page, 'Clean the oven').focus();
    await page.keyboard.press('Space');
    expect(await words(page)).toBe('1 of 7 read');
    await page.keyboard.press('Space');
    expect(await words(page)).toBe('0 of 7 read');
  });

  test('is told what has changed since, and what is stale', async () => {
    const page = await visit.open({ path, now: dayOne });
    await box(page, 'Clean the oven').check();
    await page.evaluate(() => {
      const [reading] = JSON.parse(localStorage.getItem('reading') ?? '[]') as { digest: string }[];
      reading!.digest = '000000';
      localStorage.setItem('reading', JSON.stringify([reading]));
    });
    await page.clock.setFixedTime(new Date('2026-06-01T09:00:00Z'));
    await page.reload();
    const line = page.locator('[data-item="hygiene/clean-the-oven"]');
    expect(await line.innerText()).toContain('changed since you read it on 5 May 2026');
    expect(await box(page, 'Clean the oven').isChecked()).toBe(false);
    expect(await words(page)).toBe('0 of 7 read, 1 changed since you read it');
    expect(await next(page)).toBe('Continue with: Clean the oven');
    expect(await page.locator('[data-item="bread/freeze-dough"] [data-word]').innerText()).toBe('overdue');
    await line.page().locator('[data-next] a').click();
    await page.getByRole('button', { name: 'I have read this version' }).waitFor();
    expect(await page.locator('[data-read-note]').innerText()).toBe('It has changed since you read it on 5 May 2026.');
  });

  test('takes the progress to another device', async () => {
    const page = await visit.open({ path, now: dayOne });
    await box(page, 'Clean the oven').check();
    await box(page, 'Score loaves').check();
    await page.getByText('Take your progress to another device').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save my progress' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('read-2026-05-05.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ version: 1, readings: [{ sop: 'hygiene/clean-the-oven' }, {}] });

    const other = await visit.open({ path, now: dayTwo });
    await box(other, 'Bake sourdough').check();
    await other.getByText('Take your progress to another device').click();
    const input = other.getByLabel('Open a saved file');
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1]') });
    await other.getByText('This file holds no progress.').waitFor();
    expect(await words(other)).toBe('1 of 7 read');
    await input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await other.getByText('2 procedures read, taken from the file.').waitFor();
    expect(await words(other)).toBe('3 of 7 read');
  });

  test('has it on paper once all of it is read', async () => {
    const page = await visit.open({ path, now: dayOne });
    const certificate = page.locator('[data-certificate]');
    expect(await certificate.isHidden()).toBe(true);
    for (const one of await page.getByRole('checkbox').all()) await one.check();
    expect(await next(page)).toBe('You have read all of it.');
    expect(await certificate.locator('tbody tr').count()).toBe(7);
    expect(await certificate.locator('tbody tr').first().innerText()).toMatch(
      /^Clean the oven\s+[0-9a-f]{6}\s+5 May 2026$/,
    );
    await page.evaluate(() => (document.documentElement.dataset['printing'] = 'certificate'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.milestones').isHidden()).toBe(true);
    expect(await certificate.locator('.signatures').isVisible()).toBe(true);
  });

  test('reads the path without scripts', async () => {
    const page = await visit.open({ path, scripts: false });
    expect(await page.locator('[data-progress]').isHidden()).toBe(true);
    expect(await page.locator('[data-item="bread/bake-sourdough"]').innerText()).toMatch(/min to read\s+4 steps/);
    expect(await page.getByRole('link', { name: 'Bake sourdough' }).count()).toBeGreaterThan(0);
  });

  test('reads who keeps the path and when its review is due, as of the reader’s day', async () => {
    const page = await visit.open({ path, now: '2026-10-02T09:00:00Z' });
    const kept = page.locator('.kept');
    expect((await kept.innerText()).split('\n').map((line) => line.trim())).toEqual([
      'Kept by Head baker, Ana Reis',
      'overdue',
      'reviewed 1 Apr 2026',
      'due 1 Oct 2026',
    ]);
    await page.getByText('The review of this path is overdue.').waitFor();
    await kept.getByRole('link', { name: 'Ana Reis' }).click();
    await page.getByRole('link', { name: 'New baker (onboarding path)' }).waitFor();
  });
});
