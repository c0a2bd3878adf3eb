import { defineRule } from '../define-rule.ts';
import { statedProblems } from '../stated-problems.ts';

/**
 * Require quotes around values that programs take for different things.
 *
 * ## Why
 *
 * To one YAML reader `no` is text, to another it is false; `12:30` is a time to you and 750 to some
 * programs; `010` is ten or eight. The file says one thing here and another in the next program.
 *
 * ## What to do
 *
 * Put the value in quotes when it is text, or write the number that you mean.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: In quotes, and plain words
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: 'No'
 * | summary: No bread leaves before 12:30.
 * | params:
 * |   first_batch: { value: '04:30' }
 * |   loaves: { value: 40 }
 * | ---
 *
 * @example not-ok: A time, an octal number, a yes that is not one
 * sops/bread/bake-sourdough.md
 * | ---
 * | title: no
 * | params:
 * |   first_batch: { value: 4:30 }
 * |   loaves: { value: 040 }
 * | ---
 * => sops/bread/bake-sourdough.md:2:8-2:10 The value no is yes/no to some readers and text to others.
 * => sops/bread/bake-sourdough.md:4:25-4:29 The value 4:30 is a time to you and a number of minutes or seconds to some readers.
 * => sops/bread/bake-sourdough.md:5:20-5:23 The value 040 is an octal number to some readers and a decimal one to others.
 *
 * @example not-ok: In a data file
 * locations.yaml
 * | - id: high-street
 * |   title: on
 * => locations.yaml:2:10-2:12 The value on is yes/no to some readers and text to others.
 */
export const yamlSurprise = defineRule({
  id: 'shape/yaml-surprise',
  scope: 'base',
  severity: 'warning',
  why: 'One program reads this value as something else than the next one does.',
  fix: 'Put the value in quotes, or write the number that you mean.',
  check: (base) => statedProblems(base, 'yaml-surprise'),
});
