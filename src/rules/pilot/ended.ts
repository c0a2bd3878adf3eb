import { inWords, longDate } from '../../model/days.ts';
import { grouped } from '../../model/grouped.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { expectation, expectationInWords, isMet, newestReading } from '../../model/pilot.ts';
import type { Sop } from '../../model/sop.ts';
import { defineRule } from '../define-rule.ts';

/**
 * Disallow a pilot whose end has passed.
 *
 * ## Why
 *
 * A trial is a promise to decide. When its end goes by unseen, half of the people work in the new way and half in the old
 * one, and nobody knows any more what was to be found out.
 *
 * ## What to do
 *
 * Compare what was measured with what was expected, and decide: put the SOP in force (`status: active`), retire it, or run
 * the trial longer with a new `ends`, which is a change that somebody has to approve. A pilot runs on its last day.
 *
 * ## Options
 *
 * None.
 *
 * @example ok: The day before
 * today: 2026-12-30
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | pilot: { ends: 2026-12-31, expect: queue-wait below 3 minutes }
 * | ---
 *
 * @example ok: Its last day
 * today: 2026-12-31
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | pilot: { ends: 2026-12-31, expect: queue-wait below 3 minutes }
 * | ---
 *
 * @example not-ok: The day after, and it was worth it
 * today: 2027-01-01
 * kpis/queue-wait.yaml
 * | title: Queue wait
 * | unit: minutes
 * kpis/queue-wait.csv
 * | date,value,location
 * | 2026-11-30,4,north
 * | 2026-12-30,2,north
 * | 2026-12-30,2.5,south
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | kpis: [queue-wait]
 * | pilot: { ends: 2026-12-31, expect: queue-wait below 3 minutes }
 * | ---
 * => sops/counter/weigh-bread.md:5:16-5:26 This pilot ended on 31 Dec 2026, yesterday. Queue wait was to be below 3 minutes, and is: 2.25 on 30 Dec 2026.
 *
 * @example not-ok: It was not, where it was tried
 * today: 2027-01-10
 * kpis/queue-wait.yaml
 * | title: Queue wait
 * | unit: minutes
 * kpis/queue-wait.csv
 * | date,value,location
 * | 2026-12-30,2,north
 * | 2026-12-30,3.5,south
 * sops/counter/weigh-bread.md
 * | ---
 * | title: Weigh bread
 * | status: pilot
 * | kpis: [queue-wait]
 * | locations: [south]
 * | pilot: { ends: 2026-12-31, expect: queue-wait below 3 minutes }
 * | ---
 * => sops/counter/weigh-bread.md:6:16-6:26 This pilot ended on 31 Dec 2026, 10 days ago. Queue wait was to be below 3 minutes, and is not: 3.5 on 30 Dec 2026.
 *
 * @example not-ok: Nothing was measured
 * today: 2027-01-01
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
 * => sops/counter/weigh-bread.md:5:16-5:26 This pilot ended on 31 Dec 2026, yesterday. Queue wait was to be below 3 minutes, and nothing was measured.
 */
export const ended = defineRule({
  id: 'pilot/ended',
  scope: 'sop',
  reads: ['clock'],
  severity: 'error',
  why: 'Nobody has decided, and people work in the new way and in the old one.',
  fix: 'Decide: put it in force, retire it, or run it longer with a new `ends`.',
  *check(sop, { base, today }) {
    const ends = sop.pilot?.ends?.date;
    if (sop.status !== 'pilot' || ends === undefined || today <= ends) return;
    const outcome = outcomeOf(sop, base);
    yield {
      place: sop.at('pilot', 'ends'),
      message: `This pilot ended on ${longDate(ends)}, ${inWords(today, ends)}.${outcome === undefined ? '' : ` ${outcome}`}`,
    };
  },
});

/** What came of it; undefined when nothing that can be measured was expected. */
function outcomeOf({ pilot, locations }: Sop, { kpis }: KnowledgeBase): string | undefined {
  const expected = expectation(pilot?.expect ?? '');
  const kpi = kpis.get(expected?.kpi ?? '');
  if (!expected || !kpi) return undefined;
  const was = `${kpi.title} was to be ${expectationInWords(expected, kpi)}`;
  const newest = newestReading(kpi, locations);
  if (!newest) return `${was}, and nothing was measured.`;
  const value = grouped(Number(newest.value.toFixed(2)));
  return `${was}, and ${isMet(expected, newest.value) ? 'is' : 'is not'}: ${value} on ${longDate(newest.date)}.`;
}
