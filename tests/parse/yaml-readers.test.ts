import * as fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';

/** What each reader makes of a text: its value, or that it is broken. */
function byValues(text: string): unknown {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return 'broken';
  }
}
function byPlaces(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  return document.errors.length > 0 ? 'broken' : { value: document.toJS() };
}

const scalars = [
  'plain words', '2026-09-14', '2026-02-30', '2026-09-14T10:00:00Z', '010', '0o10', '0x1F', '12:30', '1_000', 'no', 'Yes', 'on', 'true', 'False',
  'null', '~', '', '1.10', '.5', '1e3', '+1', '-0', '.inf', '.NaN', '"quoted: yes"', "'it''s'", '"a \\u00e9 \\n b"', 'a: b'.replace(': ', ':'),
  'https://x.example/a?b=c#d', 'C#', 'a #comment', '[a, b]', '[a, [b, "c"]]', '{ a: 1, b: [2] }', '{}', '[]', '|\n  two\n  lines', '>\n  folded\n  text',
  '>-\n  folded\n\n  text', '*', '&a b', '!!str 12', '- x', '? y', 'é ü 日本', '@at', '`tick`', '%pct', 'x: y: z', '"open', "'open", '[a, b', '{ a: 1',
] as const; // prettier-ignore
const keys = ['title', 'owner', 'reviewed', 'a b', '"quoted"', '2026', 'ünï', 'x-y', 'title'] as const;

const line = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...scalars)).map(([key, value]) => `${key}: ${value}`);
const list = fc
  .tuple(
    fc.constantFrom(...keys),
    fc.array(fc.constantFrom(...scalars.filter((scalar) => !scalar.includes('\n'))), { minLength: 1, maxLength: 3 }),
  )
  .map(([key, items]) => `${key}:\n${items.map((item) => `  - ${item}`).join('\n')}`);
const nested = fc
  .tuple(fc.constantFrom(...keys), fc.array(line, { minLength: 1, maxLength: 2 }))
  .map(([key, lines]) => `${key}:\n${lines.map((one) => one.replaceAll(/^/gm, '  ')).join('\n')}`);
const comment = fc.constantFrom('# a comment', '', '   ', '\t');

test('both readers of YAML give the same values', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, list, nested, comment), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join('\n');
      const values = byValues(text);
      const places = byPlaces(text);
      // Where one of them finds a text broken, the author gets a finding; only two different values would be silent.
      if (values === 'broken' || places === 'broken') return;
      expect(values).toEqual(places);
    }),
    { numRuns: 20_000 },
  );
});

test.each(scalars.filter((scalar) => !scalar.includes('\n')))('%s means the same to both', (scalar) => {
  expect(byValues(`key: ${scalar}`)).toEqual(byPlaces(`key: ${scalar}`));
});
