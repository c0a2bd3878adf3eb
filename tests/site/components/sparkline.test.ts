import { expect, test } from 'vitest';
import { sparkline } from '../../../src/site/components/sparkline.ts';

test('runs from left to right, high values above low ones', () => {
  expect(sparkline([1, 3, 2])).toEqual({ path: 'M2 18L44 2L86 10', last: { x: 86, y: 10 } });
});

test('the target has its height in the same scale', () => {
  expect(sparkline([1, 2], 3)).toEqual({ path: 'M2 18L86 10', last: { x: 86, y: 10 }, target: 2 });
});

test('a level line is drawn and one reading is not', () => {
  expect(sparkline([4, 4])?.path).toBe('M2 18L86 18');
  expect(sparkline([4])).toBeUndefined();
});
