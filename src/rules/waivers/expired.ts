import { isInForce } from '../../model/catalogue.ts';
import { longDate } from '../../model/days.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Warn of a waiver whose last day has passed.
 *
 * ## Why
 *
 * An exception that has ended and still stands there looks like one that holds. What it set aside counts again,
 * and is reported in its own right if it is still there.
 *
 * ## What to do
 *
 * Put right what was set aside and delete the waiver; or have it granted anew, with a reason that is true today
 * and a day that is near. A waiver holds up to and on its `until`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The day before its last
 * today: 2026-05-30
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in June.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-05-31
 *
 * @example ok: Its last day
 * today: 2026-05-31
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in June.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-05-31
 *
 * @example not-ok: The day after
 * today: 2026-06-01
 * waivers.yaml
 * | - rule: freshness/overdue
 * |   sop: bread/bake-sourdough
 * |   reason: The new oven comes in June.
 * |   granted_by: bo-lindqvist
 * |   until: 2026-05-31
 * => waivers.yaml:5:10-5:20 The last day of this waiver was 31 May 2026; "freshness/overdue" counts again in bread/bake-sourdough.
 */
export const expired = defineRule({
  id: 'waivers/expired',
  scope: 'base',
  reads: ['clock'],
  severity: 'warning',
  why: 'An exception that has ended and still stands there looks like one that holds.',
  fix: 'Put right what it set aside and delete it, or have it granted anew for a reason that is true today.',
  *check({ waivers }, { today }) {
    for (const waiver of waivers) {
      if (isInForce(waiver, today)) continue;
      const { file, rule, sop, until } = waiver;
      yield {
        file,
        place: waiver.at('until'),
        message: `The last day of this waiver was ${longDate(until)}; "${rule}" counts again in ${sop}.`,
      };
    }
  },
});
