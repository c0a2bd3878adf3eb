import { assert, integer, nat, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { addDecimals, compareDecimals, decimal, decimalText, floorTo } from '../../../src/model/decision/decimal.ts';

it.each([
  ['0', '0'],
  ['-0', '0'],
  ['-0.5', '-0.5'],
  ['−0.5', '-0.5'],
  ['1.50', '1.5'],
  ['1,000', '1,000'],
  ['1000.25', '1,000.25'],
  ['007', '7'],
  ['123456789012345678901234567890.1', '123,456,789,012,345,678,901,234,567,890.1'],
])('%s is %s', (text, shown) => {
  expect(decimalText(decimal(text)!)).toBe(shown);
});

it.each(['', '.5', '5.', '1,00', '1e3', '0x1', '1 000', '+1', '--1', '½', 'ten'])('"%s" is no number', (text) => {
  expect(decimal(text)).toBeUndefined();
});

it('is exact where binary numbers are not', () => {
  const sum = addDecimals(decimal('0.1')!, decimal('0.2')!);
  expect(compareDecimals(sum, decimal('0.3')!)).toBe(0);
  expect(compareDecimals(decimal('0.30000000000000004')!, sum)).toBe(1);
});

const numbers = tuple(integer({ min: -10_000, max: 10_000 }), nat(4));
const written = ([units, places]: readonly [number, number]) => decimal((units / 10 ** places).toFixed(places))!;

it('orders and adds as whole numbers of the smallest place do', () => {
  assert(
    property(numbers, numbers, (a, b) => {
      const [x, y] = [a, b].map(([units, places]) => units * 10 ** (4 - places)) as [number, number];
      expect(compareDecimals(written(a), written(b))).toBe(Math.sign(x - y));
      expect(addDecimals(written(a), written(b))).toEqual(written([x + y, 4]));
    }),
  );
});

it('rounds down to a step, also below zero', () => {
  assert(
    property(integer({ min: -10_000, max: 10_000 }), integer({ min: 1, max: 500 }), (value, step) => {
      expect(floorTo(written([value, 2]), written([step, 2]))).toEqual(written([Math.floor(value / step) * step, 2]));
    }),
  );
});
