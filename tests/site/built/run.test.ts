import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const bakery = visiting('bakery');
const sample = visiting('sample');
afterEach(async () => {
  await bakery.closeAll();
  await sample.closeAll();
});

const path = '/sops/bread/bake-sourdough/';
const refund = '/sops/customer-care/approve-a-refund-over-the-limit/';
const now = '2026-05-05T09:00:00Z';

const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

async function saved(page: Page): Promise<{ readonly name: string; readonly content: unknown }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save the record')]);
  return { name: download.suggestedFilename(), content: JSON.parse(readFileSync(await download.path(), 'utf8')) };
}

describe('a baker', () => {
  test('works through a procedure, does one step otherwise, reloads in the middle and saves the record', async () => {
    const page = await bakery.open({ path, now, width: 360 });
    await start(page);
    await heading(page, 'Step 1 of 4');
    expect(await page.locator('.run-next').innerText()).toMatch(/^Next: Mix flour, water and salt/);
    await press(page, 'Done');
    await heading(page, 'Step 2 of 4');
    expect(await page.locator('.run-words').innerText()).toContain('Fold it four times');
    await press(page, 'Note a deviation');
    await press(page, 'Save the note and go on');
    await heading(page, 'Step 2 of 4');
    await page.getByLabel('What was done otherwise?').fill('Rested for an hour.');
    await page.clock.setFixedTime(new Date('2026-05-05T09:40:00Z'));
    await press(page, 'Save the note and go on');
    await heading(page, 'Step 3 of 4');

    await page.reload();
    await start(page);
    await page.getByRole('button', { name: /^Continue the run begun at \d\d:\d\d$/ }).click();
    await heading(page, 'Step 3 of 4');
    await press(page, 'Back');
    expect(await page.locator('.run-earlier').innerText()).toBe('done otherwise: Rested for an hour.');
    await press(page, 'Note a deviation');
    expect(await page.getByLabel('What was done otherwise?').inputValue()).toBe('Rested for an hour.');
    await press(page, 'Save the note and go on');
    await press(page, 'Done');
    await press(page, 'Can’t do it');
    await page.getByLabel('Why can’t it be done?').fill('The thermometer is broken.');
    await press(page, 'Save the note and go on');
    await heading(page, 'The run is finished');

    const { name, content } = await saved(page);
    expect(name).toBe('run-bake-sourdough-2026-05-05-0900.json');
    expect(content).toMatchObject({
      version: 1,
      run: {
        sop: 'bread/bake-sourdough',
        digest: expect.stringMatching(/^[0-9a-f]{6}$/) as string,
        began: '2026-05-05T09:00:00.000Z',
        ended: '2026-05-05T09:40:00.000Z',
        steps: [
          { id: 'step-1', outcome: 'done' },
          { id: 'step-2', outcome: 'deviation', note: 'Rested for an hour.' },
          { id: 'step-3', outcome: 'done' },
          { id: 'step-4', outcome: 'skipped', note: 'The thermometer is broken.' },
        ],
      },
    });
    await press(page, 'Close the run');
    await start(page);
    await heading(page, 'Step 1 of 4');
    expect(bakery.troubles).toEqual([]);
  });

  test('does it by keyboard alone', async () => {
    const page = await bakery.open({ path, now });
    await page.getByRole('button', { name: 'Start', exact: true }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Step 1 of 4');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await heading(page, 'Step 3 of 4');
    await page.keyboard.press('ArrowLeft');
    await heading(page, 'Step 2 of 4');
    await page.keyboard.press('n');
    await page.keyboard.type('Folded twice');
    await page.keyboard.press('Escape');
    expect(await page.locator('textarea').count()).toBe(0);
    await heading(page, 'Step 2 of 4');
    await page.keyboard.press('Escape');
    await page.locator('dialog.run').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-run'))).toBe(true);
  });

  test('cannot go on with a run of another version, but saves what was done', async () => {
    const page = await bakery.open({ path, now });
    await start(page);
    await press(page, 'Done');
    await page.evaluate(() => {
      const key = 'run bread/bake-sourdough';
      localStorage.setItem(key, localStorage.getItem(key)!.replace(/"digest":"\w+"/, '"digest":"000000"'));
    });
    await page.reload();
    await start(page);
    await page.getByText('The procedure has changed since that run began').waitFor();
    expect((await saved(page)).content).toMatchObject({ run: { digest: '000000', steps: [{ id: 'step-1' }] } });
  });

  test('is offered no run of a draft, nor without scripts', async () => {
    const draft = await bakery.open({ path: '/sops/hygiene/store-flour/' });
    expect(await draft.locator('[data-run]').count()).toBe(0);
    const plain = await bakery.open({ path, scripts: false });
    expect(await plain.locator('[data-run]').isHidden()).toBe(true);
  });
});

describe('an agent', () => {
  test('asks the table within its step, and names who approved', async () => {
    const page = await sample.open({ path: refund });
    await start(page);
    await heading(page, 'Step 1 of 7');
    const run = page.locator('dialog.run');
    for (const field of await run.locator('.decide select').all()) await field.selectOption({ index: 1 });
    for (const field of await run.locator('.decide input').all()) await field.fill('60');
    const answer = await run.locator('.decide-answer dd').first().innerText();
    for (let step = 1; step <= 5; step++) await press(page, 'Done');
    await heading(page, 'Step 6 of 7');
    await press(page, 'Done');
    await page.getByText('Type the name of who approved').waitFor();
    await page.getByLabel('Approved by').fill('M. Chen');
    await press(page, 'Done');
    await press(page, 'Done');
    const { content } = await saved(page);
    const { steps } = (content as { run: { steps: Record<string, unknown>[] } }).run;
    expect(steps[0]).toMatchObject({ decisions: [{ row: expect.any(Number) as number }] });
    expect(JSON.stringify(steps[0]!['decisions'])).toContain(JSON.stringify(answer));
    expect(steps[5]).toMatchObject({ id: 'step-6', approver: 'M. Chen' });
  });

  test.each([
    ['light', false],
    ['dark', true],
  ])('meets no obstacle in %s, on a phone, and buttons are as large as a thumb', async (_, dark) => {
    const page = await sample.open({ path: refund, dark, width: 360 });
    await start(page);
    await press(page, 'Note a deviation');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
    for (const button of await page.locator('dialog.run button').all()) {
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(sample.troubles).toEqual([]);
  });
});
