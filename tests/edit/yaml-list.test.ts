import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/text-edit.ts';
import { appendItem, removeItem } from '../../src/edit/yaml-list.ts';
import { baseOf } from '../little-base.ts';

const people = 'people:\n  - { id: ana, name: Ana }\n';

function listIn(source: string) {
  const located = baseOf({ 'people.yaml': source }).directory.roles.get('baker')!;
  const { holders } = located;
  return { list: { located, path: ['holders'], length: holders.length, source }, holders };
}

function appended(source: string, item: string): string {
  return applyEdits(source, [appendItem(listIn(source).list, item)]);
}

function without(source: string, index: number): string {
  return applyEdits(source, [removeItem(listIn(source).list, index)]);
}

function role(holders: string): string {
  return `${people}roles:\n  - id: baker # bakes\n    title: Baker\n    holders: ${holders}`;
}

describe('a list in brackets', () => {
  it.each([
    ['[ana] # day\n', '[ana, bo] # day\n'],
    ['["ana"]\n', '["ana", bo]\n'],
    ['[ ana , cem ]', '[ ana , cem, bo ]'],
    ['[\n      ana, # mornings\n      cem,\n      ]\n', '[\n      ana, # mornings\n      cem, bo,\n      ]\n'],
  ])('%j gets one more', (before, after) => expect(appended(role(before), 'bo')).toBe(role(after)));

  it.each([
    ['[ana, cem, dee] # day\n', 0, '[cem, dee] # day\n'],
    ['[ana, cem, dee]\n', 1, '[ana, dee]\n'],
    ["[ana, cem, 'dee' ]", 2, '[ana, cem ]'],
  ])('%j loses item %i', (before, index, after) => expect(without(role(before), index)).toBe(role(after)));
});

describe('a list with dashes', () => {
  it.each([
    ['\n      - ana # day\n  # the end\n', '\n      - ana # day\n      - bo\n  # the end\n'],
    ['\n    -   "ana"\n', '\n    -   "ana"\n    -   bo\n'],
    ['\n      - ana', '\n      - ana\n      - bo'],
  ])('%j gets one more', (before, after) => expect(appended(role(before), 'bo')).toBe(role(after)));

  it.each([
    ['\n      - ana # day\n      - cem\n', 0, '\n      - cem\n'],
    ['\n      - ana\n      # nights\n      - cem # late\n', 1, '\n      - ana\n      # nights\n'],
    ['\n      - ana\n      - cem', 1, '\n      - ana'],
  ])('%j loses item %i', (before, index, after) => expect(without(role(before), index)).toBe(role(after)));
});

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 5 });
const styles = fc.constantFrom(
  (items: readonly string[]) => `[${items.join(', ')}]\n`,
  (items: readonly string[]) => items.map((item) => `\n      - ${item} # why`).join(''),
  (items: readonly string[]) => `\n${items.map((item) => `    - '${item}'\n`).join('')}`,
);

type Made = readonly [style: (items: readonly string[]) => string, lineEnd: string, items: readonly string[]];

function sourceOf([style, lineEnd, items]: Made): string {
  return role(style(items)).replaceAll('\n', lineEnd);
}

describe('in any style and with any line end', () => {
  const both = fc.tuple(styles, fc.constantFrom('\n', '\r\n'), ids);

  it('the items are those before and the new one, and no lone line end appears', () => {
    fc.assert(
      fc.property(both, (made) => {
        const text = appended(sourceOf(made), 'new-one');
        expect(listIn(text).holders).toEqual([...made[2], 'new-one']);
        expect(/(?<!\r)\n/.test(text)).toBe(made[1] === '\n');
      }),
    );
  });

  it('the items are those before without one', () => {
    fc.assert(
      fc.property(both, fc.nat(), (made, number) => {
        const index = number % made[2].length;
        const { holders } = listIn(without(sourceOf(made), index));
        expect(holders).toEqual(made[2].filter((_, other) => other !== index));
      }),
    );
  });
});
