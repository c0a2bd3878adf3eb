import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineText } from '../../src/edit/baseline.ts';
import type { KnownFinding } from '../../src/model/finding.ts';
import { readBaseline } from '../../src/parse/baseline.ts';

const entry = (changes: Partial<KnownFinding> = {}): KnownFinding => ({
  rule: 'ownership/owner-known',
  file: 'sops/bread/bake.md',
  fingerprint: '0123456789abcdef',
  message: 'The owner "ana-ries" is nobody.',
  ...changes,
});
const two = baselineText([entry(), entry({ fingerprint: 'fedcba9876543210' })]);
const read = (text: string) => readBaseline(text, 'known.json');

const anyEntry = fc.record(
  {
    rule: fc.constantFrom('ownership/owner-known', 'freshness/overdue'),
    file: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
    fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    message: fc.string({ unit: 'binary', maxLength: 20 }),
  },
  { requiredKeys: ['rule', 'file', 'fingerprint'] },
) as fc.Arbitrary<KnownFinding>;

const anyEntries = fc.uniqueArray(anyEntry, {
  selector: (one) => JSON.stringify([one.rule, one.file, one.fingerprint]),
});
const byText = (a: KnownFinding, b: KnownFinding) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('the file of a baseline', () => {
  it('has one entry a line, in the order of file, rule and fingerprint', () => {
    const entries = [entry({ file: 'sops/b.md' }), entry({ rule: 'a/b', file: 'sops/b.md' }), entry()];
    const lines = baselineText(entries).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '{',
      '  "version": 1,',
      '  "findings": [',
      '    { "file": "sops/b.md", "rule": "a/b", "fingerprint": "0123456789abcdef", "message": "The owner \\"ana-ries\\" is nobody." },',
    ]);
    expect(lines.slice(-4)).toEqual([expect.stringContaining('"sops/bread/bake.md"'), '  ]', '}', '']);
  });

  it('says nothing where nothing is known', () => {
    expect(baselineText([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
    expect(read(baselineText([]))).toEqual([]);
  });

  it('is JSON that reads as it was written, in whatever order, and once written stays so', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const text = baselineText(entries);
        expect(baselineText([...entries, ...entries].toReversed())).toBe(text);
        expect(baselineText(read(text))).toBe(text);
        expect([...read(text)].toSorted(byText)).toEqual([...entries].toSorted(byText));
        expect(JSON.parse(text)).toHaveProperty('version', 1);
      }),
    );
  });

  it.each([
    ['a comma too many', two.replace(/\}\n {2}\]/, '},\n  ]')],
    ['a byte order mark', `\uFEFF${two}`],
    ['tabs', two.replaceAll('  ', '\t')],
    ['other line ends', two.replaceAll('\n', '\r\n')],
  ])('does not mind %s', (_, text) => {
    expect(text).not.toBe(two);
    expect(read(text)).toHaveLength(2);
  });

  it.each([
    [
      'a merge that stopped',
      two.replace('    {', '<<<<<<< HEAD\n    {'),
      '4:1: A merge was begun here and not finished.',
    ],
    ['a comma too few', two.replace('},', '}'), '5:5: This is not JSON.'],
    ['an end that is missing', two.slice(0, -6), '3:15: This is not JSON.'],
    ['nothing', '', '1:1: Expected a mapping of fields, found empty.'],
    ['another version', two.replace('1,', '2,'), '2:14: The field "version" is 2. Expected 1.'],
    ['no version', two.replace('"version": 1,', ''), '1:1: The field "version" is missing.'],
    ['a fingerprint that is none', two.replace('0123456789abcdef', 'x'), 'Expected 16 hexadecimal digits.'],
    ['a key misspelt', two.replace('"message"', '"mesage"'), 'The key "mesage" is not one we know.'],
    ['the report of another program', '[]', '1:1: Expected a mapping of fields, found a list.'],
  ])('refuses %s, with the place', (_, text, said) => {
    expect(text).not.toBe(two);
    expect(() => read(text)).toThrow(said);
    expect(() => read(text)).toThrow('The baseline cannot be used. known.json:');
  });
});
