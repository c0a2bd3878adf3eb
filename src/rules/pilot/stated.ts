import { defineRule } from '../define-rule.ts';
import { notADate } from '../guess-date.ts';
import { isUnusable, placeOfMissing } from '../written.ts';

/**
 * Require a pilot to say until when it runs and what it is to show.
 *
 * ## Why
 *
 * A trial without an end becomes how things are done, and one without an expectation cannot fail. Then nobody ever decides.
 *
 * ## What to do
 *
 * Write both: `pilot: { ends: 2026-12-31, expect: "refund-cycle-time below 2 days" }`. Or give the SOP another status.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: Both
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | pilot: { ends: 2026-12-31, expect: queue-wait below 3 minutes }
 * | ---
 *
 * @example ok: No pilot
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | ---
 *
 * @example not-ok: Neither
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | ---
 * => sops/counter/weigh-bread.md:3:9-3:14 This is a pilot, and nothing says when it ends and what it is to show.
 *
 * @example not-ok: One of the two
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | pilot:
 * |   ends: 2026-12-31
 * | ---
 * sops/counter/slice-bread.md
 * | ---
 * | title: Slice bread
 * | status: pilot
 * | pilot:
 * |   expect: queue-wait below 3 minutes
 * | ---
 * => sops/counter/slice-bread.md:4:1-4:6 This is a pilot, and nothing says when it ends.
 * => sops/counter/weigh-bread.md:4:1-4:6 This is a pilot, and nothing says what it is to show.
 *
 * @example not-ok: No day
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | pilot: { ends: 2026-11-31, expect: queue-wait below 3 minutes }
 * | ---
 * => sops/counter/weigh-bread.md:4:16-4:26 The end "2026-11-31" is not a day. November 2026 has 30 days. Write a day that exists, as YYYY-MM-DD.
 */
export const stated = defineRule({
  id: 'pilot/stated',
  scope: 'sop',
  severity: 'error',
  why: 'A trial without an end becomes how things are done, and one without an expectation cannot fail.',
  fix: 'Write both: `pilot: { ends: 2026-12-31, expect: "refund-cycle-time below 2 days" }`.',
  *check(sop) {
    if (sop.status !== 'pilot' || isUnusable(sop, 'pilot')) return;
    const { ends, expect } = sop.pilot ?? {};
    const missing = [
      ...(ends === undefined ? ['when it ends'] : []),
      ...(expect === undefined ? ['what it is to show'] : []),
    ];
    if (missing.length > 0) {
      const place = sop.pilot === undefined ? sop.at('status') : placeOfMissing(sop, 'pilot');
      yield { place, message: `This is a pilot, and nothing says ${missing.join(' and ')}.` };
    }
    if (ends === undefined || ends.date !== undefined) return;
    const { message, suggestions } = notADate(ends.text);
    const fix = 'Write the end of the pilot as YYYY-MM-DD.';
    yield {
      place: sop.at('pilot', 'ends'),
      message: `The end "${ends.text}" is not a day. ${message}`,
      fix,
      suggestions,
    };
  },
});
