import { isInForce } from '../../model/in-force.ts';
import type { HomeView, PathPageView, SiteView, SopRow } from '../views.ts';
import { pathSummary } from './path-views.ts';
import { byDueDay, byTitle } from './sop-row.ts';

const attentionShown = 12;
const latelyShown = 5;

export function homeView(site: SiteView, rows: readonly SopRow[], paths: readonly PathPageView[]): HomeView {
  const current = rows.filter(isInForce).toSorted(byDueDay);
  const inState = Map.groupBy(current, ({ freshness }) => freshness.state);
  const attention = [
    ...(inState.get('overdue') ?? []),
    ...(inState.get('due') ?? []),
    ...(inState.get('unreviewed') ?? []),
  ];
  const nextDue = inState.get('due')?.[0] ?? inState.get('fresh')?.[0];
  return {
    site,
    attention: attention.slice(0, attentionShown),
    attentionCount: attention.length,
    ...(nextDue === undefined ? {} : { nextDue }),
    paths: paths.map(pathSummary),
    reviewedLately: current
      .filter(({ freshness }) => freshness.reviewed !== undefined)
      .toSorted(newestReviewFirst)
      .slice(0, latelyShown),
  };
}

function newestReviewFirst(a: SopRow, b: SopRow): number {
  const [left, right] = [a.freshness.reviewed ?? '', b.freshness.reviewed ?? ''];
  return left < right ? 1 : left > right ? -1 : byTitle(a, b);
}
