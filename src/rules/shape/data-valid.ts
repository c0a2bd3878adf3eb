import { startOfFile } from '../../model/place.ts';
import { defineRule } from '../define-rule.ts';
import { nobodyKnown } from '../nobody-known.ts';
import { statedProblems } from '../stated-problems.ts';
import { hasProblems } from '../unknown-name.ts';

/**
 * Require the data files beside the SOPs to hold what they should.
 *
 * ## Why
 *
 * Owners, KPIs, tools and waivers are looked up in these files. An entry that cannot be read is not there:
 * its owner is unknown, its waiver does not hold, its reading is not on the chart.
 *
 * ## What to do
 *
 * Correct the value at the place shown. The fields of each file are listed in `docs/formats.md`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: A tool and readings
 * tools.yaml
 * | - id: deck-oven
 * |   title: Deck oven
 * kpis/loaf-waste.csv
 * | date,value,location
 * | 2026-06-01,3.9,high-street
 *
 * @example not-ok: Not YAML
 * tools.yaml
 * | - id: deck-oven
 * |   title: "Deck oven
 * => tools.yaml:2:10-2:20 The text that opens with " is never closed.
 *
 * @example not-ok: A missing name, an id used twice, a day that does not exist
 * people.yaml
 * | people:
 * |   - id: ana-reis
 * |   - id: bo-lindqvist
 * |     name: Bo Lindqvist
 * |     left: 2026-02-30
 * |   - id: bo-lindqvist
 * |     name: Bo Lindqvist
 * => people.yaml:2:5-2:7 The field "name" is missing.
 * => people.yaml:5:11-5:21 The field "left" is "2026-02-30". Expected a date as YYYY-MM-DD.
 * => people.yaml:6:9-6:21 The id "bo-lindqvist" is used a second time.
 *
 * @example not-ok: Nobody
 * people.yaml
 * | people: []
 * => people.yaml:1:1-1:1 Nobody is in people.yaml, so nobody can own an SOP.
 *
 * @example not-ok: Readings
 * kpis/loaf-waste.csv
 * | date,value
 * | 2026-06-01,3.9
 * | 8 June,3.7
 * | 2026-06-15,low
 * => kpis/loaf-waste.csv:3:1-3:7 Expected a date as YYYY-MM-DD, found "8 June".
 * => kpis/loaf-waste.csv:4:12-4:15 Expected a number, found "low".
 */
export const dataValid = defineRule({
  id: 'shape/data-valid',
  scope: 'base',
  severity: 'error',
  why: 'An entry that cannot be read is not there for any SOP that names it.',
  fix: 'Correct the value at this place; `docs/formats.md` lists the fields and what they hold.',
  *check(base) {
    yield* statedProblems(base, 'data-valid');
    if (!nobodyKnown(base) || hasProblems(base, 'people.yaml')) return;
    yield {
      file: 'people.yaml',
      place: startOfFile,
      message: 'Nobody is in people.yaml, so nobody can own an SOP.',
      fix: 'Write `people:` in it, and below that `- id:` and `name:` for each person.',
    };
  },
});
