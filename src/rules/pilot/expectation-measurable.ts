import { expectation } from '../../model/pilot.ts';
import { defineRule } from '../define-rule.ts';
import { hasProblems, unknownName } from '../unknown-name.ts';

/**
 * Require what a pilot is to show to be a number of a KPI that it moves.
 *
 * ## Why
 *
 * "Works better" is true for whoever wanted the trial. A number that was written down before is either reached or not.
 *
 * ## What to do
 *
 * Write the id of a KPI, then `below`, `above`, `at most` or `at least`, then a number in the KPI's own unit:
 * `refund-cycle-time below 2 days`. The SOP has to list the KPI under `kpis`.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: With its unit
 * kpis/queue-wait.yaml
 * | title: Queue wait
 * | unit: minutes
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | kpis: [queue-wait]
 * | pilot: { ends: 2026-12-31, expect: queue-wait below 3 minutes }
 * | ---
 *
 * @example ok: Without one
 * kpis/loaf-waste.yaml
 * | title: Loaf waste
 * | unit: "%"
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | kpis: [loaf-waste]
 * | pilot: { ends: 2026-12-31, expect: loaf-waste at most 4.5 }
 * | ---
 *
 * @example not-ok: Words
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | pilot: { ends: 2026-12-31, expect: shorter queues }
 * | ---
 * => sops/counter/weigh-bread.md:4:36-4:50 The expectation "shorter queues" is no number of a KPI, expected one like "refund-cycle-time below 2 days".
 *
 * @example not-ok: A slip of the pen
 * kpis/queue-wait.yaml
 * | title: Queue wait
 * | unit: minutes
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | kpis: [queue-wait]
 * | pilot: { ends: 2026-12-31, expect: queue-wat below 3 minutes }
 * | ---
 * => sops/counter/weigh-bread.md:5:36-5:61 The KPI "queue-wat" is in no file of kpis/. Did you mean "queue-wait"?
 *
 * @example not-ok: Another unit, and a KPI that the SOP does not move
 * kpis/queue-wait.yaml
 * | title: Queue wait
 * | unit: minutes
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | pilot: { ends: 2026-12-31, expect: queue-wait below 180 seconds }
 * | ---
 * => sops/counter/weigh-bread.md:4:36-4:64 The expectation is in seconds, and "Queue wait" is measured in minutes.
 * => sops/counter/weigh-bread.md:4:36-4:64 The pilot is to show something of "Queue wait", and the SOP does not list that under `kpis`.
 */
export const expectationMeasurable = defineRule({
  id: 'pilot/expectation-measurable',
  scope: 'sop',
  severity: 'error',
  why: 'What is no number can be called reached by whoever wanted the trial.',
  fix: 'Write the id of a KPI, then `below`, `above`, `at most` or `at least`, then a number in its unit.',
  *check(sop, { base }) {
    const text = sop.pilot?.expect;
    if (sop.status !== 'pilot' || text === undefined) return;
    const place = sop.at('pilot', 'expect');
    const expected = expectation(text);
    if (!expected) {
      const example = 'expected one like "refund-cycle-time below 2 days"';
      yield { place, message: `The expectation "${text}" is no number of a KPI, ${example}.` };
      return;
    }
    const kpi = base.kpis.get(expected.kpi);
    if (!kpi) {
      if (hasProblems(base, `kpis/${expected.kpi}.yaml`)) return;
      const known = [...base.kpis.keys()];
      yield* unknownName(base, { what: 'KPI', name: expected.kpi, place, is: 'in no file of kpis/', list: '', known });
      return;
    }
    if (expected.unit !== undefined && kpi.unit !== undefined && expected.unit !== kpi.unit) {
      yield {
        place,
        message: `The expectation is in ${expected.unit}, and "${kpi.title}" is measured in ${kpi.unit}.`,
      };
    }
    if (sop.kpis.includes(expected.kpi)) return;
    const fix = `Add \`${expected.kpi}\` to \`kpis\`, or expect something of one that is there.`;
    yield {
      place,
      message: `The pilot is to show something of "${kpi.title}", and the SOP does not list that under \`kpis\`.`,
      fix,
    };
  },
});
