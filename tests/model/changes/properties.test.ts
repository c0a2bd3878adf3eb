import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, ChangeKind } from '../../../src/model/change.ts';
import { changesBetween } from '../../../src/model/changes/changes-between.ts';
import { tokensOf, readable } from '../../../src/model/changes/tokens.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { edits, written, someProcedure } from './procedures.ts';
import { compared, informative, sopOf } from './versions.ts';

const many = (step: (index: number) => string) =>
  `## Procedure\n\n${Array.from({ length: 600 }, (_, index) => `1. ${step(index)}\n`).join('')}`;
const long = (word: string) => `## Purpose\n\n${`${word} bread and 2 rolls `.repeat(3000)}\n`;
const kinds = (changes: readonly Change[]) => changes.map(({ kind }) => kind);

describe('two versions of a procedure', () => {
  it('that are the same have nothing between them', () => {
    fc.assert(
      fc.property(someProcedure, (procedure) => {
        expect(compared(written(procedure), written(procedure))).toEqual({ changes: [], weight: 'none' });
      }),
    );
  });

  it.each(Object.entries(edits))('with one edit, %s, differ in exactly that', (kind, edit) => {
    fc.assert(
      fc.property(someProcedure, fc.nat(), (procedure, choice) => {
        const edited = edit(procedure, choice);
        expect(kinds(compared(written(procedure), written(edited)).changes)).toEqual([kind as ChangeKind]);
      }),
    );
  });

  const mirrored: Readonly<Record<string, string>> = {
    'step-added': 'step-removed',
    'row-added': 'row-removed',
    'table-added': 'table-removed',
    'section-added': 'section-removed',
  };
  const mirrors = new Map([...Object.entries(mirrored), ...Object.entries(mirrored).map(([a, b]) => [b, a] as const)]);

  it('that are swapped have added for removed, and else the same', () => {
    fc.assert(
      fc.property(someProcedure, someProcedure, (one, other) => {
        const there = kinds(compared(written(one), written(other)).changes);
        const back = kinds(compared(written(other), written(one)).changes);
        expect(back.map((kind) => mirrors.get(kind) ?? kind).toSorted()).toEqual(there.toSorted());
      }),
    );
  });

  const anyChange = fc.constantFrom(...Object.values(edits));
  const changed = fc.array(fc.tuple(anyChange, fc.nat()), { minLength: 1, maxLength: 5 });

  it('with words side by side rebuild the texts of both', () => {
    fc.assert(
      fc.property(someProcedure, changed, (procedure, steps) => {
        const edited = steps.reduce((now, [edit, choice]) => edit(now, choice), procedure);
        for (const { kind, before, after, words } of compared(written(procedure), written(edited)).changes) {
          if (words === undefined) continue;
          const side = (own: 'before' | 'after') =>
            words
              .filter((run) => run.in === 'both' || run.in === own)
              .map(({ text }) => text)
              .join('')
              .trim();
          expect(written(procedure)).toContain(side('before'));
          expect(written(edited)).toContain(side('after'));
          if (kind === 'figure-changed' || kind === 'mark-changed') continue;
          expect(side('before')).toBe(readable(tokensOf(before!)));
          expect(side('after')).toBe(readable(tokensOf(after!)));
        }
      }),
    );
  });
});

describe('any two texts', () => {
  const line = fc.constantFrom(
    'Bake bread.',
    'Bake 2 loaves at 240 °C.',
    '1. Mix the flour.',
    '2. Rest the dough. :by[baker]',
    '   1. Cover it.',
    '   - Cover it.',
    '7. Bake.',
    '- Salt',
    '- [x] Salt',
    '## Purpose',
    '## Procedure',
    '## procedure',
    '## Records',
    '### Shaping',
    '#### Shaping',
    '> Ask first.',
    '```\ncode  here\n```',
    '```\ncode here\n```',
    '| Day | Loaves |\n| --- | --- |\n| any | 3 |',
    '| Day | Loaves |\n| --- | --- |\n| any | 4 \\| 5 |',
    ':::decision{#a hit=first}',
    ':::',
    '<b>dark</b>',
    '[mixer](../mixer.md)',
    '[^1]: A note.',
    'See[^1].',
    '',
    '\u2028',
    '*',
  );
  const anyText = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { maxLength: 14 })
    .map((lines) => lines.flat().join(''));

  it('differ when their digests do, and only in formatting when nothing they say does', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [before, after] = [sopOf(one), sopOf(other)];
        const { weight } = changesBetween(before, after, { informative, texts: { before: one, after: other } });
        const isSame = (left: readonly string[]) => digestOf(before, left) === digestOf(after, left);
        const possible = !isSame(informative)
          ? ['editorial', 'material']
          : ['none', 'formatting', ...(isSame([]) ? [] : ['editorial'])];
        expect(possible).toContain(weight);
      }),
      { numRuns: 1000 },
    );
  });

  it('as long as can be are compared all the same', () => {
    const before = many((index) => `Bake loaf ${index} of the day.`);
    const after = many((index) => `Sell bun ${index} to somebody ${'and again '.repeat(20)}.`);
    expect(compared(before, after).weight).toBe('material');
    expect(compared(long('white'), long('brown')).weight).toBe('editorial');
  });
});
