import { expect, it } from 'vitest';
import { formats } from '../../src/report/formats.ts';
import { shownPath } from '../../src/report/shown-path.ts';
import { finding, report } from './finding.ts';

it.each([
  ['content/', 'sops/a.md', 'content/sops/a.md'],
  ['', 'sops/a.md', 'sops/a.md'],
  ['content/', '../.github/CODEOWNERS', '.github/CODEOWNERS'],
  ['handbook/content/', '../../CODEOWNERS', 'CODEOWNERS'],
  ['handbook/content/', '../CODEOWNERS', 'handbook/CODEOWNERS'],
  ['', '../CODEOWNERS', '../CODEOWNERS'],
  ['../content/', '../CODEOWNERS', '../CODEOWNERS'],
  ['../', '../CODEOWNERS', '../../CODEOWNERS'],
])('below %j the file %s is shown as %s', (prefix, file, shown) => {
  expect(shownPath(prefix, file)).toBe(shown);
});

const above = '../.github/CODEOWNERS';
const { place } = finding();
const found = report([finding({ file: above, related: [{ file: above, place, message: 'It is the first line.' }] })]);

it.each(Object.entries(formats).filter(([name]) => name !== 'json'))(
  '%s shows a file above the root so',
  (_, format) => {
    const text = format(found, new Map(), { prefix: 'content/', colour: false });
    expect(text).toContain('.github/CODEOWNERS');
    expect(text).not.toMatch(/\.\.\/|%2E/i);
  },
);
