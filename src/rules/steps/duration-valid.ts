import { duration } from '../../model/duration.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Require `:takes[…]` to hold a length of time.
 *
 * ## Why
 *
 * The times of the steps add up to what stands on the page: how long to plan for the whole. One that cannot be
 * read is left out of the sum without a word to the reader.
 *
 * ## What to do
 *
 * Write hours, minutes or seconds: `10 min`, `1 h 30 min`, `45 s`; one figure, the usual one, and no range. Days
 * are not taken, since one is 24 hours of waiting to some and eight hours of work to others. `PT1H30M` is taken too.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Minutes, and hours with minutes
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Shape the loaves. :takes[20 min]
 * | 2. Let them prove. :takes[1 h 30 min]
 *
 * @example not-ok: No figure
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Let them prove. :takes[a while]
 * => sops/bread/bake-rye.md:7:27-7:34 "a while" is no length of time, expected one like "10 min" or "1 h 30 min".
 *
 * @example not-ok: Days
 * sops/bread/bake-rye.md
 * | ---
 * | title: Bake rye
 * | ---
 * |
 * | ## Procedure
 * |
 * | 1. Feed the starter. :takes[2 days]
 * => sops/bread/bake-rye.md:7:29-7:35 "2 days" is given in days, expected hours: a day is 24 of them to some, and 8 to others.
 */
export const durationValid = defineRule({
  id: 'steps/duration-valid',
  scope: 'sop',
  severity: 'error',
  why: 'A time that cannot be read is missing from the sum that people plan by.',
  fix: 'Write one figure in hours, minutes or seconds: 10 min, 1 h 30 min, 45 s.',
  *check(sop) {
    for (const { name, label, labelPlace } of sop.body.marks) {
      if (name !== 'takes' || duration(label) !== undefined) continue;
      const inDays = /^\d+\s*(d|days?|weeks?)$/i.test(label);
      yield {
        place: labelPlace,
        message: inDays
          ? `"${label}" is given in days, expected hours: a day is 24 of them to some, and 8 to others.`
          : `"${label}" is no length of time, expected one like "10 min" or "1 h 30 min".`,
      };
    }
  },
});
