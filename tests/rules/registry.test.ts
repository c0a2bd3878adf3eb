import { expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { ruleFiles } from './all-rules.ts';

it('lists every rule that has a file, in the order of ids', () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleFiles.map(({ id }) => id));
});
