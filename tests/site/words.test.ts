import { expect, test } from 'vitest';
import { counted, figure, measured, standing } from '../../src/site/words.ts';

test('counts agree with their noun', () => {
  expect(counted(1, 'procedure')).toBe('1 procedure');
  expect(counted(12_045, 'procedure')).toBe('12,045 procedures');
});

test('figures are as exact as they need to be', () => {
  expect([0.126, 2.4, 97.25, 99.926, 1250.4, -3].map(figure)).toEqual(['0.13', '2.4', '97.3', '99.93', '1,250', '-3']);
});

test('numbers carry their unit', () => {
  expect(measured(2.4, 'days')).toBe('2.4 days');
  expect(measured(97, '%')).toBe('97%');
  expect(measured(5.5, '% of bake')).toBe('5.5% of bake');
  expect(measured(3, undefined)).toBe('3');
});

test('a draft and a retired procedure are that before they are anything else', () => {
  expect(standing('draft', 'unreviewed')).toBe('draft');
  expect(standing('retired', 'overdue')).toBe('retired');
  expect(standing('pilot', 'due')).toBe('due');
});
