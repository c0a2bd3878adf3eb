import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { visiting } from '../open.ts';

const visit = visiting('bakery');
const sample = visiting('sample');
afterEach(async () => {
  await visit.closeAll();
  await sample.closeAll();
});

interface Listed {
  readonly title: string;
  readonly department: string;
  readonly roles: readonly string[];
  readonly status: string;
  readonly due: string | null;
}

const listed = () =>
  JSON.parse(readFileSync(join(inject('sites').bakery, 'api/sops.json'), 'utf8')) as readonly Listed[];
const titles = (page: Page) => page.locator('[data-results] h3').allTextContents();
const count = (page: Page) => page.locator('[data-count]');
const box = (page: Page, facet: string, value: string) =>
  page.getByRole('group', { name: facet }).getByRole('checkbox', { name: value });

/** The counts beside the values of a facet, as a reader sees them. */
async function counts(page: Page, facet: string): Promise<Readonly<Record<string, number>>> {
  const labels = await page.getByRole('group', { name: facet }).locator('label').all();
  const entries = labels.map(async (label) => [
    await label.locator('.facet-value').textContent(),
    Number(await label.locator('.count').textContent()),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Readonly<Record<string, number>>;
}

async function search(path: string, now = '2026-05-04T09:00:00Z'): Promise<Page> {
  const page = await visit.open({ path: `/search/${path}`, now });
  await count(page).filter({ hasText: /\w/ }).waitFor();
  return page;
}

const expectCount = (page: Page, text: string | RegExp) =>
  count(page).filter({ hasText: text }).waitFor({ timeout: 10_000 });

describe('facets', () => {
  test('values of one facet add up, facets narrow each other, and counts say what a choice would give', async () => {
    const page = await search('');
    const all = listed();
    const inDepartment = (...names: readonly string[]) => all.filter(({ department }) => names.includes(department));
    expect(await counts(page, 'Department')).toEqual({
      Bread: inDepartment('bread').length,
      Shop: inDepartment('shop').length,
      Hygiene: inDepartment('hygiene').length,
    });

    await box(page, 'Department', 'Bread').check();
    await expectCount(page, `${inDepartment('bread').length} procedures`);
    // Its own other values still say what they would add.
    expect((await counts(page, 'Department')).Shop).toBe(inDepartment('shop').length);

    await box(page, 'Department', 'Hygiene').check();
    const both = inDepartment('bread', 'hygiene');
    await expectCount(page, `${both.length} procedures`);
    expect((await titles(page)).toSorted()).toEqual(both.map(({ title }) => title).toSorted());
    expect((await counts(page, 'Role'))['Shop assistant']).toBe(
      both.filter(({ roles }) => roles.includes('shop-assistant')).length,
    );

    await box(page, 'Role', 'Shop assistant').check();
    await expectCount(page, '1 procedure');
    expect(await titles(page)).toEqual(['Label allergens']);
    expect((await counts(page, 'Department')).Shop).toBe(
      inDepartment('shop').filter(({ roles }) => roles.includes('shop-assistant')).length,
    );
  });

  test('a procedure without locations is found at every location', async () => {
    const page = await search('?location=Station+shop&department=Bread');
    expect((await titles(page)).toSorted()).toEqual(['Bake sourdough', 'Score loaves']);
  });

  test('freshness says as of when it was judged, and stamps on results are judged today', async () => {
    const page = await search('?freshness=Due', '2026-05-20T09:00:00Z');
    expect(await page.getByRole('group', { name: 'Freshness' }).textContent()).toContain('As judged on 4 May 2026.');
    expect(await titles(page)).toEqual(['Freeze dough']);
    expect(await page.locator('.result .state').textContent()).toBe('overdue');
  });

  test('chosen values stand above the results and can be taken back one by one or together', async () => {
    const page = await search('?department=Bread&department=Shop&status=Retired');
    await expectCount(page, '1 procedure');
    await page.getByRole('button', { name: 'Remove filter Status: Retired' }).click();
    await expectCount(page, '7 procedures');
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expectCount(page, '10 procedures to search');
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('the address', () => {
  test('holds the words, the facets and the order; opening it shows the same', async () => {
    const page = await search('');
    await page.getByLabel('Search', { exact: true }).fill('loaf');
    await expectCount(page, /for “loaf”/);
    await box(page, 'Department', 'Shop').check();
    await expectCount(page, '1 procedure for “loaf”');
    await page.getByLabel('Sort by').selectOption('review');
    await page.waitForURL(/sort=review/);
    const { search: query } = new URL(page.url());
    expect(query).toBe('?q=loaf&department=Shop&sort=review');
    const again = await search(query);
    expect(await titles(again)).toEqual(await titles(page));
    expect(await box(again, 'Department', 'Shop').isChecked()).toBe(true);
    expect(await again.getByLabel('Sort by').inputValue()).toBe('review');
    expect(await again.title()).toBe('loaf: search · Three Ovens');
  });

  test('Back takes a choice back, Forward makes it again', async () => {
    const page = await search('?q=loaf');
    await expectCount(page, /for “loaf”/);
    const before = await titles(page);
    const { Hygiene } = await counts(page, 'Department');
    await box(page, 'Department', 'Hygiene').check();
    await expectCount(page, `${Hygiene} procedures`);
    await page.goBack();
    await expectCount(page, `${before.length} procedures`);
    expect(await box(page, 'Department', 'Hygiene').isChecked()).toBe(false);
    expect(await titles(page)).toEqual(before);
    await page.goForward();
    await expectCount(page, `${Hygiene} procedures`);
    expect(await box(page, 'Department', 'Hygiene').isChecked()).toBe(true);
  });
});

test('sorting by review date puts the soonest first and what is never due last', async () => {
  const page = await search('?sort=review&department=Bread&department=Hygiene&department=Shop');
  const expected = listed()
    .map(({ title, due }) => ({ title, due: due ?? '9999-12-31' }))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  const seen = await titles(page);
  expect(seen.slice(0, 8)).toEqual(expected.slice(0, 8).map(({ title }) => title));
  expect(seen.slice(8).toSorted()).toEqual(['Store flour', 'Take phone orders']);
});

test('a result leads to the step or the section that holds the words', async () => {
  const page = await search('?q=acetone');
  const hit = page.locator('.hits a').first();
  expect(await hit.textContent()).toBe('Exceptions');
  expect(await hit.getAttribute('href')).toBe('/sops/bread/bake-sourdough/#exceptions');
  expect(await page.locator('.hits mark').first().textContent()).toBe('acetone');
  const steps = await search('?q=steam');
  const labels = await steps.locator('.result', { hasText: 'Bake sourdough' }).locator('.hits a').allTextContents();
  expect(labels).toContain('Step 3');
  await steps.locator('.hits a', { hasText: 'Step 3' }).first().click();
  await steps.waitForURL(/\/sops\/bread\/bake-sourdough\/#step-3$/);
});

test('an old name finds the procedure that carries it', async () => {
  const page = await search('?q=sourdough');
  expect((await titles(page))[0]).toBe('Bake sourdough');
});

describe('what is retired', () => {
  test('stands behind what is not, whatever its title says', async () => {
    const page = await sample.open({ path: '/search/?q=refund' });
    await expectCount(page, /for “refund”/);
    expect(await titles(page)).not.toContain('Refund by cheque');
    const more = page.getByRole('button', { name: /^Show / });
    while (await more.isVisible()) {
      const shown = (await titles(page)).length;
      await more.click();
      await page.locator('[data-results] h3').nth(shown).waitFor();
    }
    expect((await titles(page)).at(-1)).toBe('Refund by cheque');
  });

  test('stands behind in the dialog, too', async () => {
    const page = await sample.open();
    await page.keyboard.press('/');
    await page.keyboard.type('refund');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('status').filter({ hasText: 'for “refund”' }).waitFor();
    const seen = await dialog.locator('h3').allTextContents();
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).not.toContain('Refund by cheque');
  });

  test('is found by itself where only it matches, and where only it is asked for', async () => {
    expect(await titles(await search('?q=telephone'))).toEqual(['Take phone orders']);
    expect(await titles(await search('?q=till&status=Retired'))).toEqual(['Take phone orders']);
  });
});

describe('another word for the same thing', () => {
  test('finds what procedures call by their own word, says so, and shows where it stands', async () => {
    const page = await sample.open({ path: '/search/?q=How+do+I+get+my+money+back' });
    await expectCount(page, '“money back” also searched “refund”.');
    expect(await titles(page)).toContain('Refund an order');
    expect((await titles(page))[0]).toContain('efund');
    const refund = page.locator('.result', { hasText: 'Refund an order' }).first();
    expect((await refund.locator('mark').allTextContents()).join(' ').toLowerCase()).toContain('refund');
    // Facets count what was found by the other word, too.
    const all = Number(/^\d+/.exec((await count(page).textContent()) ?? '')?.[0]);
    const care = (await counts(page, 'Department'))['Customer care']!;
    await box(page, 'Department', 'Customer care').check();
    await expectCount(page, `${care} procedures`);
    expect(care).toBeLessThan(all);
  });

  test('works in the dialog', async () => {
    const page = await sample.open();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('money back');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('status').filter({ hasText: '“money back” also searched “refund”.' }).waitFor();
    expect((await dialog.locator('h3').allTextContents()).join()).toContain('Refund an order');
    await dialog.getByRole('searchbox').fill('refund');
    await dialog
      .getByRole('status')
      .filter({ hasText: /for “refund”$/ })
      .waitFor();
  });
});

test('when nothing is found, near words and the search without filters are offered', async () => {
  const page = await search('?q=sourdogh&department=Shop');
  await expectCount(page, 'Nothing matches “sourdogh” with these filters.');
  const near = page.locator('[data-helps] a', { hasText: 'sourdough' });
  await near.click();
  await expectCount(page, /for “sourdough”/);
  const filtered = await search('?q=acetone&department=Shop');
  await filtered.getByRole('link', { name: 'Search without filters: 1 procedure' }).click();
  await expectCount(filtered, '1 procedure for “acetone”');
  expect(await filtered.getByRole('link', { name: 'Bread' }).count()).toBe(0);
});

test('before anything is asked, the departments are offered', async () => {
  const page = await search('');
  await page.getByRole('link', { name: 'Hygiene' }).click();
  await page.waitForURL(/\/departments\/hygiene\/$/);
  expect(await page.locator('.rows .row-title').count()).toBe(3);
});

test('where there is no index, it says so and the departments remain', async () => {
  const page = await visit.open({ path: '/404.html' });
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${visit.origin}/search/?q=oven`);
  await expectCount(page, 'Search is not available here');
  expect(await page.getByRole('link', { name: 'Hygiene' }).isVisible()).toBe(true);
  expect(await page.getByRole('checkbox').count()).toBe(0);
});

test('the number of results is announced, and nothing leaves the site', async () => {
  const page = await search('?q=oven');
  expect(await page.getByRole('status').textContent()).toMatch(/^\d+ procedures? for “oven”$/);
  expect(visit.troubles).toEqual([]);
});
