import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { expectation, expectationInWords, isMet, newestReading } from '../../model/pilot.ts';
import type { Sop } from '../../model/sop.ts';
import type { PilotView } from '../views.ts';

/** A trial for its page: what is expected of which KPI beside what was measured where it runs. */
export function pilotView({ pilot, locations }: Sop, { kpis }: Pick<KnowledgeBase, 'kpis'>): PilotView | undefined {
  if (pilot === undefined) return undefined;
  const expected = expectation(pilot.expect ?? '');
  const kpi = kpis.get(expected?.kpi ?? '');
  const ends = pilot.ends?.date === undefined ? {} : { ends: pilot.ends.date };
  if (!expected || !kpi) return { ...ends, ...(pilot.expect === undefined ? {} : { expect: pilot.expect }) };
  const newest = newestReading(kpi, locations);
  const unit = kpi.unit === undefined ? {} : { unit: kpi.unit };
  return {
    ...ends,
    expect: `${kpi.title} ${expectationInWords(expected, kpi)}`,
    ...(newest === undefined ? {} : { measured: { ...newest, ...unit, met: isMet(expected, newest.value) } }),
  };
}
