import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('sample');
afterEach(() => visit.closeAll());

const refund = '/sops/customer-care/approve-a-refund-over-the-limit/';
const parcel = '/sops/fulfilment/take-a-returns-parcel-in/';

const form = (page: Page) => page.getByRole('form', { name: 'Find the row for a case' });
const answer = (page: Page) => form(page).getByRole('status');
const deciding = (page: Page) => page.locator('.decision tr.decides');

describe('a table that decides', () => {
  test('is asked with the keyboard alone', async () => {
    const page = await visit.open({ path: refund });
    await form(page).getByLabel('Amount').focus();
    await page.keyboard.type('120');
    expect(await answer(page).innerText()).toBe('2 of 6 rows are left.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('y');
    expect(await answer(page).innerText()).toMatch(
      /Approver\s+Returns lead approves[^]*Answer within\s+1 working day[^]*by row\s+4/,
    );
    expect(await deciding(page).innerText()).toContain('50.01–250');
    // Enter sends nothing anywhere.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(refund);
    expect(visit.troubles).toEqual([]);
  });

  test('is exact at the end of a range', async () => {
    const page = await visit.open({ path: refund });
    await form(page).getByLabel('Refund flag').selectOption('no');
    for (const [amount, row] of [
      ['50', 1],
      ['50.01', 3],
      ['250', 3],
      ['250.01', 5],
      ['1,000 GBP', 5],
      ['1000.01', 6],
    ] as const) {
      await form(page).getByLabel('Amount').fill(amount);
      expect(await answer(page).innerText()).toMatch(new RegExp(`by row\\s+${row}$`));
    }
  });

  test('says what is wrong with what was typed, and takes it back', async () => {
    const page = await visit.open({ path: refund });
    const amount = form(page).getByLabel('Amount');
    await amount.fill('a lot');
    expect(await answer(page).innerText()).toBe('"a lot" is no Amount, expected a number.');
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    await amount.fill('0');
    expect(await answer(page).innerText()).toBe('Amount 0 lies outside of what the table is for.');
    await amount.fill('');
    expect(await amount.getAttribute('aria-invalid')).toBe(null);
    expect(await answer(page).innerText()).toBe('');
  });

  test('lets the first row decide where the table says so', async () => {
    const page = await visit.open({ path: parcel });
    expect(await page.locator('.decision').innerText()).toContain('The first row that fits decides.');
    const choices = ['yes', 'yes', 'broken', 'clean', 'no'];
    for (const [at, select] of (await form(page).getByRole('combobox').all()).entries())
      await select.selectOption(choices[at]!);
    expect(await answer(page).innerText()).toMatch(/Grade\s+D[^]*by row\s+2$/);
  });

  test('has no barrier while it is asked', async () => {
    for (const dark of [false, true]) {
      const page = await visit.open({ path: refund, dark });
      await form(page).getByLabel('Amount').fill('12');
      await form(page).getByLabel('Refund flag').selectOption('yes');
      const { violations } = await new AxeBuilder({ page }).include('.decision').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
    }
  });

  test('is a table without a script', async () => {
    const page = await visit.open({ path: refund, scripts: false });
    expect(await form(page).count()).toBe(0);
    const rows = await page.locator('.decision .table').first().locator('tbody tr').allInnerTexts();
    expect(rows[2]).toMatch(/50\.01–250\s+no\s+.*Care shift lead approves.*\s+2 hours/);
  });
});
