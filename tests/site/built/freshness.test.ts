import { afterEach, describe, expect, test } from 'vitest';
import { visiting } from '../open.ts';

const bakery = visiting('bakery');
const sample = visiting('sample');
afterEach(async () => {
  await bakery.closeAll();
  await sample.closeAll();
});

const path = '/sops/bread/freeze-dough/'; // reviewed 10 Nov 2025, due 10 May 2026

describe('a page built on 4 May 2026', () => {
  test.each([
    ['2026-05-10T20:00:00Z', 'due', 'today', true],
    // 23:30 in London and 00:30 in Lisbon's summer is not the same day everywhere: the site's zone decides.
    ['2026-05-10T23:30:00Z', 'overdue', 'yesterday', false],
    ['2026-06-01T09:00:00Z', 'overdue', '3 weeks ago', false],
    // A clock behind the build is wrong; the day of the build stands.
    ['2026-01-01T09:00:00Z', 'due', 'in 6 days', true],
  ])('read at %s says %s, %s', async (now, state, words, hidden) => {
    const page = await bakery.open({ path, now });
    const stamp = page.locator('.stamp');
    expect(await stamp.getAttribute('data-state')).toBe(state);
    expect(await stamp.locator('[data-word]').textContent()).toBe(state);
    expect(await stamp.locator('[data-until]').textContent()).toBe(words);
    expect(await page.locator('[data-notice="overdue"]').isHidden()).toBe(hidden);
  });

  test('the notice says whom to ask', async () => {
    const page = await bakery.open({ path, now: '2026-06-01T09:00:00Z' });
    const notice = await page.locator('[data-notice="overdue"]').innerText();
    expect(notice).toContain('It was due on 10 May 2026');
    expect(notice).toContain('Ask Head baker, Ana Reis, before you rely on it.');
  });

  test('lists are judged again too, and say as of when', async () => {
    const page = await bakery.open({ path: '/departments/bread/', now: '2026-12-24T09:00:00Z' });
    const states = await page.locator('.rows .state:not([data-state="pilot"])').allTextContents();
    expect(new Set(states)).toEqual(new Set(['overdue']));
    expect(await page.locator('.site-footer').innerText()).toContain('as of 24 Dec 2026');
  });

  test('without a script it keeps to what was true when it was built, with the date', async () => {
    const page = await bakery.open({ path, scripts: false, now: '2027-01-01T09:00:00Z' });
    expect(await page.locator('.stamp').innerText()).toMatch(/due[\s\S]*as of 4 May 2026/i);
  });
});

describe('a pilot that runs until 31 Jul 2026', () => {
  const pilot = '/sops/bread/steam-bagels/';

  test('shows what is expected beside what was measured', async () => {
    const page = await bakery.open({ path: pilot, now: '2026-07-31T09:00:00Z' });
    const notice = await page.locator('.notice[data-state="pilot"]').innerText();
    expect(notice.split(/\s*\n\s*/)).toEqual([
      'Pilot. On trial until 31 Jul 2026.',
      'expected',
      'Unsold loaves below 6% of bake',
      'measured',
      '5.5% of bake, on 20 Apr 2026: as expected',
    ]);
  });

  test.each([
    ['2026-07-31T20:00:00Z', true],
    ['2026-08-01T00:30:00Z', false],
  ])('read at %s: it is not over: %s', async (now, runs) => {
    const page = await bakery.open({ path: pilot, now });
    expect(await page.locator('[data-after]').isHidden()).toBe(runs);
  });
});

test('a site whose day is frozen is not judged again, and says so', async () => {
  const page = await sample.open({ now: '2031-01-01T09:00:00Z' });
  expect(await page.locator('.state[data-state="overdue"]').count()).toBe(0);
  expect(await page.locator('.site-footer').innerText()).toContain('This sample stands still on 20 Nov 2026');
});
