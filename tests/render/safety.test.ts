import { array, assert, constantFrom, property } from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { body } from './render.ts';

const pieces = [
  '<script>',
  '</script>',
  'alert(1)',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">',
  '<svg/onload=x>',
  '[x](javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,<b>)',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](x.png)',
  '[x]: javascript:alert(1)',
  '[x]',
  '<javascript:alert(1)>',
  '[x](vbscript:x "t\\" onclick=\\"x")',
  '[x](<x.md" onmouseover="x>)',
  '` href="<x>"`',
  '[x](<%3C!javascript%3Ax%3E>)',
  '```js" onload="x\n',
  '```',
  '| a | b |\n| - | - |\n',
  '## ',
  '1. ',
  '- [ ] ',
  '> ',
  '[^1]',
  '\n[^1]: ',
  '<!--',
  '-->',
  ':::decision{onclick=x}',
  ':::',
  ':by[<b>]{onclick=x}',
  '<style>',
  '<iframe src=x>',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '*',
  '`',
  '<',
  '"',
];

const elements = new Set(
  'a blockquote br code del div em h2 h3 h4 h5 h6 hr img input li ol p pre section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const attributes = new Set(
  'alt aria-describedby aria-label checked class decoding disabled href id loading rel role scope src start tabindex title type'.split(
    ' ',
  ),
);

describe('whatever an author writes', () => {
  it('becomes harmless elements only', () => {
    assert(
      property(array(constantFrom(...pieces), { maxLength: 14 }), (chosen) => {
        const { document } = parseHTML(`<html><body>${body(chosen.join(''))}</body></html>`);
        for (const element of document.body.querySelectorAll('*')) {
          expect(elements).toContain(element.localName);
          for (const { name, value } of element.attributes) {
            expect(attributes).toContain(name);
            expect(name === 'href' || name === 'src' ? value : '').toMatch(/^(#|\/|https?:|mailto:|tel:|$)/);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
