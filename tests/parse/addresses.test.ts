import { describe, expect, it } from 'vitest';
import { withoutAddresses } from '../../src/parse/addresses.ts';

describe('a text without its addresses', () => {
  it.each([
    ['[here](knead.md "Knead") and [there](<the oven.md>)', '[here](../bread/knead.md "Knead") and [there](oven.md)'],
    ['![steam](a(1).png)', '![steam](../b/a(1).png)'],
    ['[k]: knead.md "Knead"', '[k]: <../knead.md> "Knead"'],
    ['1. Shape it. :handoff[bread/knead]', '1. Shape it. :handoff[oven/knead]'],
  ])('%s is %s', (a, b) => expect(withoutAddresses(a)).toBe(withoutAddresses(b)));

  it.each([
    ['[here](knead.md)', '[there](knead.md)'],
    ['[here](knead.md "Knead")', '[here](knead.md "Bake")'],
    ['Bake (40 minutes).', 'Bake (45 minutes).'],
    ['[k]: knead.md', '[l]: knead.md'],
    ['1. :by[head-baker]', '1. :by[counter-lead]'],
  ])('%s is not %s', (a, b) => expect(withoutAddresses(a)).not.toBe(withoutAddresses(b)));
});
