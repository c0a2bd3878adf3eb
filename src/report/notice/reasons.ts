import type { Kpi, Reading } from '../../model/catalogue.ts';
import { namedPeople } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { DueReview } from '../../model/planning/due-review.ts';
import { listed, names } from '../planning/words.ts';

type Facts = Pick<KnowledgeBase, 'directory' | 'kpis'>;

/** Why a review matters, and why it is this reader who hears of it. */
export function reasons(review: DueReview, base: Facts): readonly string[] {
  const { sop } = review;
  const kpis = sop.kpis.flatMap((id) => base.kpis.get(id) ?? []);
  const roles = sop.roles.flatMap((id) => base.directory.roles.get(id)?.title ?? []);
  return [
    ...standIn(review, base),
    ...(sop.risk === 'high' ? ['High risk.'] : []),
    ...(kpis.length > 0 ? [`It moves ${listed(kpis.map(kpiInWords))}.`] : []),
    ...(roles.length > 0 ? [`Followed by: ${listed(roles)}.`] : []),
  ];
}

function standIn({ sop, owners, people }: DueReview, { directory }: Facts): readonly string[] {
  if (owners.length > 0) return [];
  if (sop.owner === undefined)
    return [people.length > 0 ? 'It has no owner: the deputy is asked.' : 'It has no owner.'];
  const gone = namedPeople(directory, sop.owner);
  const why = gone.length > 0 ? `${names(gone)} left` : `people.yaml has nobody behind ${sop.owner}`;
  return [people.length > 0 ? `The deputy is asked: ${why}.` : `Nobody is there to review it: ${why}.`];
}

function kpiInWords(kpi: Kpi): string {
  const { alert, better = 'higher', title, unit } = kpi;
  if (alert === undefined) return title;
  const isPast = ({ value }: Reading): boolean => (better === 'lower' ? value > alert : value < alert);
  const past = latest(kpi.readings).find(isPast);
  if (past === undefined) return title;
  const measured = (value: number): string => (unit === undefined ? String(value) : `${value} ${unit}`);
  const where = past.location === undefined ? '' : ` in ${past.location}`;
  return `${title} (${measured(past.value)}${where}, past its alert at ${measured(alert)})`;
}

/** The latest reading of each location. */
function latest(readings: readonly Reading[]): readonly Reading[] {
  const byLocation = new Map<string | undefined, Reading>();
  for (const reading of readings) {
    const before = byLocation.get(reading.location);
    if (before === undefined || before.date <= reading.date) byLocation.set(reading.location, reading);
  }
  return [...byLocation.values()];
}
