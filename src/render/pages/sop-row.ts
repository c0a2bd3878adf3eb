import { freshnessOn } from '../../model/freshness.ts';
import { needsReview, reviewDays } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import { isInForce } from '../../model/in-force.ts';
import type { FreshnessView, SopRow } from '../views.ts';
import type { Surroundings } from './surroundings.ts';

export function sopRow(sop: Sop, surroundings: Surroundings): SopRow {
  const owner = surroundings.party(sop.owner);
  return {
    id: sop.id,
    title: sop.title,
    href: surroundings.addresses.sop(sop.id),
    ...(sop.summary === undefined ? {} : { summary: sop.summary }),
    department: surroundings.department(sop.department),
    ...(owner === undefined ? {} : { owner }),
    risk: sop.risk,
    status: sop.status,
    freshness: freshnessView(sop, surroundings),
  };
}

export function freshnessView(sop: Sop, { base, today }: Surroundings): FreshnessView {
  const reviewed = sop.reviewed?.date;
  const days = needsReview(sop) ? reviewDays(sop, base.policy) : undefined;
  return {
    state: needsReview(sop) ? freshnessOn(days, today) : 'unreviewed',
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(days === undefined ? {} : { days }),
  };
}

/** Not retired: it is or will be how the work is done. */
export function isCurrent({ status }: Pick<SopRow, 'status'>): boolean {
  return status !== 'retired';
}

export function isFresh(row: SopRow): boolean {
  return isInForce(row) && row.freshness.state === 'fresh';
}

export function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return inTitleOrder.compare(a.title, b.title);
}

const inTitleOrder = new Intl.Collator('en');

/** Soonest due first; those without a due day last, by title. */
export function byDueDay(a: SopRow, b: SopRow): number {
  const [left, right] = [a.freshness.days?.due ?? '9999', b.freshness.days?.due ?? '9999'];
  return left < right ? -1 : left > right ? 1 : byTitle(a, b);
}
