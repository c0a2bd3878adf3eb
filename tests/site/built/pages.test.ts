import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { builtPages } from '../built-pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes <!DOCTYPE html>, omits nothing and leaves spaces where a list of classes ended.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A heading may be longer than a search engine likes.
    'long-title': 'off',
    'require-sri': 'off',
    // role="list" keeps the list a list where the numbers are drawn by us.
    'no-redundant-role': 'off',
    // A table that scrolls sideways is a named region.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

describe.each(['sample', 'bakery'] as const)('the built %s', (name) => {
  const pages = () => builtPages(inject('sites')[name]);

  test('every page is valid HTML', async () => {
    const found: string[] = [];
    for (const { path, html } of pages()) {
      const { results } = await validator.validateString(html, path);
      for (const { messages } of results) {
        for (const { line, column, ruleId, message } of messages)
          found.push(`${path}:${line}:${column} ${ruleId} ${message}`);
      }
    }
    expect(found).toEqual([]);
  });

  test('every internal link and anchor leads somewhere', () => {
    const folder = inject('sites')[name];
    const all = pages();
    const anchors = new Map(
      all.map(({ path, document }) => [path, new Set([...document.querySelectorAll('[id]')].map(({ id }) => id))]),
    );
    const dead: string[] = [];
    let links = 0;
    for (const { path, document } of all) {
      for (const element of document.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const target = new URL(address, `http://site${path}`);
        if (target.host !== 'site') continue;
        links += 1;
        const page = anchors.get(target.pathname);
        const file = join(folder, decodeURIComponent(target.pathname));
        const there = page !== undefined || (existsSync(file) && statSync(file).isFile());
        const anchor = decodeURIComponent(target.hash.slice(1));
        if (!there || (anchor !== '' && !page?.has(anchor))) dead.push(`${path} → ${address}`);
      }
    }
    expect(dead).toEqual([]);
    expect(links).toBeGreaterThan(100);
  });

  test('the words of the page around a body stand as they should', () => {
    const odd: string[] = [];
    for (const { path, document } of pages()) {
      for (const element of document.querySelectorAll('main p, main dd, main h2, footer p')) {
        if (element.closest('.body, .milestones')) continue;
        const text = element.textContent?.replaceAll(/\s+/g, ' ') ?? '';
        if (/ [,.;:)]|[,;:][^\s\d]|undefined|NaN|\[object/.test(text)) odd.push(`${path}: ${text}`);
      }
    }
    expect(odd).toEqual([]);
  });

  test('every page has one h1, a main landmark, a title of its own and no inline style or handler', () => {
    const titles = new Map<string, string>();
    for (const { path, document } of pages()) {
      expect(`${path} ${document.querySelectorAll('h1').length}`).toBe(`${path} 1`);
      expect(`${path} ${document.querySelectorAll('main').length}`).toBe(`${path} 1`);
      expect(`${path} ${document.querySelectorAll('[style], style').length}`).toBe(`${path} 0`);
      const handlers = [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].filter(({ name: attribute }) => attribute.startsWith('on')),
      );
      expect(handlers).toEqual([]);
      const title = document.querySelector('title')?.textContent ?? '';
      expect(`${title} is only ${path}`).toBe(`${title} is only ${titles.get(title) ?? path}`);
      titles.set(title, path);
    }
  });
});

test('no page grows with the number of procedures, but for the list of its own department or person', () => {
  // What a page may gain: a dozen links from others, whatever their number.
  const linkedFrom = 1500;
  const few = new Map(builtPages(inject('sites').bakery).map((page) => [page.path, page.html.length]));
  const grown = builtPages(inject('sites').crowded)
    .filter(({ path, html }) => few.has(path) && html.length > few.get(path)! + linkedFrom)
    .map(({ path }) => path);
  expect(few.size).toBeGreaterThan(15);
  // The three bakers own or deputize for the 300 new procedures of the department.
  expect(grown.toSorted()).toEqual(['/departments/bread/', '/people/ana-reis/', '/people/bo-lund/']);
});
