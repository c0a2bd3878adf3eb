import { expect, it } from 'vitest';
import { quickFixes } from '../../plugins/language-server/quick-fixes.ts';

const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const owner = { diagnostic: { range: at(1, 7, 15), message: 'Unknown.' }, suggestions: ['ana-reis'] };
const judged = { uri: 'file:///bread/bake.md', text: '---\nowner: ana-ries\n---\n', told: [owner] };
const titles = (...request: Parameters<typeof quickFixes>) => quickFixes(...request).map(({ title }) => title);

it('is offered where it touches what was asked for', () => {
  const replace = ['Replace "ana-ries" with "ana-reis"'];
  expect(titles(judged, judged.text, at(1, 10, 10))).toEqual(replace);
  expect(titles(judged, judged.text, at(1, 15, 20))).toEqual(replace);
  expect(titles(judged, judged.text, { start: at(0, 0, 0).start, end: at(2, 0, 3).end })).toEqual(replace);
  expect(titles(judged, judged.text, at(1, 0, 6))).toEqual([]);
  expect(titles(judged, judged.text, at(0, 0, 3))).toEqual([]);
});

it('is not offered where other words stand by now', () => {
  expect(titles(judged, `---\ntitle: Bake\nowner: ana-ries\n---\n`, at(1, 7, 15))).toEqual([]);
  expect(titles(judged, '', at(1, 7, 15))).toEqual([]);
  expect(titles(judged, `${judged.text}Elsewhere.\n`, at(1, 7, 15))).toHaveLength(1);
});

it('is preferred only when there is no other', () => {
  const [one] = quickFixes(judged, judged.text, at(1, 7, 15));
  expect(one).toHaveProperty('isPreferred', true);
  const several = { ...judged, told: [{ ...owner, suggestions: ['ana-reis', 'ada-ries'] }] };
  const [first, second] = quickFixes(several, several.text, at(1, 7, 15));
  expect([first, second].some((action) => action!.isPreferred)).toBe(false);
});

it('inserts where nothing stands', () => {
  const absent = { ...judged, told: [{ ...owner, diagnostic: { range: at(2, 0, 0), message: 'Missing.' } }] };
  expect(titles(absent, absent.text, at(2, 0, 0))).toEqual(['Insert "ana-reis"']);
});
