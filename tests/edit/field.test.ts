import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, type FieldName } from '../../src/edit/field.ts';
import { applyEdits } from '../../src/edit/text-edit.ts';
import type { Sop } from '../../src/model/sop.ts';
import { baseOf } from '../little-base.ts';

const file = 'sops/bread/bake.md';

function edited(source: string, name: FieldName, yaml: string, policy = ''): string {
  const base = baseOf({ [file]: source, 'policy.yaml': policy });
  return applyEdits(source, [setField(base.sops[0] as Sop, base.policy, name, yaml)]);
}

const body = '---\n\n## Purpose\n\n*  Odd   formatting _stays_.\n';
const whole = `---
# who and what
title:   "Bake"   # the name
owner: ana-reis # since May

reviewed: '2026-01-05'
review: # evidence
  by: ana-reis
  note: |
    Baked it.

risk: low
${body}`;

describe('a field that is there', () => {
  it.each<[FieldName, string, string, string]>([
    ['owner', 'cem-aydin', 'owner: ana-reis # since May', 'owner: cem-aydin # since May'],
    ['title', 'Bake bread', 'title:   "Bake"   # the name', 'title: Bake bread   # the name'],
    ['reviewed', '2026-06-05', "reviewed: '2026-01-05'", 'reviewed: 2026-06-05'],
    ['risk', 'high', 'risk: low', 'risk: high'],
  ])('%s gets its value, and all else stays', (name, yaml, from, to) => {
    expect(edited(whole, name, yaml)).toBe(whole.replace(from, to));
  });

  it('may be a mapping before and after', () => {
    expect(edited(whole, 'review', '\n  by: cem-aydin\n  note: Baked two.')).toBe(
      whole.replace(/review: # evidence[^]*Baked it\./, 'review:\n  by: cem-aydin\n  note: Baked two.'),
    );
  });

  it('gets a value where it had none, also alone in its frontmatter', () => {
    expect(edited(`---\nowner:\n${body}`, 'owner', 'ana-reis')).toBe(`---\nowner: ana-reis\n${body}`);
    expect(edited(`---\nowner: cem\n${body}`, 'owner', 'ana-reis')).toBe(`---\nowner: ana-reis\n${body}`);
  });

  it('goes by the name it has in a dialect', () => {
    const source = `---\nlast_reviewed_on: 2026-01-05\n${body}`;
    const policy = 'fields: { reviewed: last_reviewed_on }\n';
    expect(edited(source, 'reviewed', '2026-06-05', policy)).toBe(source.replace('01-05', '06-05'));
  });
});

describe('a field that is not there', () => {
  it.each<[FieldName, string, string]>([
    ['deputy', 'owner: ana-reis # since May\n', 'owner: ana-reis # since May\ndeputy: x\n'],
    ['status', 'risk: low\n', 'risk: low\nstatus: x\n'],
    ['review_every', '    Baked it.\n', '    Baked it.\nreview_every: x\n'],
  ])('%s goes where people look for it', (name, from, to) => {
    expect(edited(whole, name, 'x')).toBe(whole.replace(from, to));
  });

  it('goes first when none of those before it is there', () => {
    expect(edited(`---\nrisk: low\n${body}`, 'title', 'Bake')).toBe(`---\ntitle: Bake\nrisk: low\n${body}`);
  });

  it('gets the line ends of its file', () => {
    const windows = `---\ntitle: Bake\n${body}`.replaceAll('\n', '\r\n');
    expect(edited(windows, 'review', '\n  by: ana-reis')).toBe(
      windows.replace('Bake\r\n', 'Bake\r\nreview:\r\n  by: ana-reis\r\n'),
    );
  });
});

const at = (column: number, endColumn: number, line = 1) => ({
  place: { line, column, endLine: line, endColumn },
  text: 'x',
});

describe('applyEdits', () => {
  it('does what replacing the words one after the other would, whatever the order of the edits', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.boolean()), (all, chosen) => {
        const source = all.join('\n');
        const picked = all.map(() => chosen.next().value as boolean);
        const edits = all.flatMap((word, index) =>
          picked[index]
            ? [
                {
                  place: { line: index + 1, column: 1, endLine: index + 1, endColumn: word.length + 1 },
                  text: `<${word}>`,
                },
              ]
            : [],
        );
        const expected = all.map((word, index) => (picked[index] ? `<${word}>` : word)).join('\n');
        expect(applyEdits(source, edits)).toBe(expected);
        expect(applyEdits(source, edits.toReversed())).toBe(expected);
      }),
    );
  });

  it('refuses edits that overlap and places outside', () => {
    expect(() => applyEdits('abcdef', [at(1, 4), at(3, 5)])).toThrow('Two edits overlap.');
    expect(() => applyEdits('abcdef', [at(1, 9)])).toThrow('There is no place 1:9.');
    expect(() => applyEdits('abcdef', [at(1, 1, 2)])).toThrow('There is no place 2:1.');
  });
});
