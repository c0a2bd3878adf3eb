import type { CalendarDate } from './calendar-date.ts';
import type { Kpi } from './catalogue.ts';

/**
 * The last day on which a KPI stood at its alert or beyond it, at one of these locations or at all; undefined when
 * that never was, and when the KPI does not say what would be.
 */
export function lastAlertOf(
  { better, alert, readings }: Pick<Kpi, 'better' | 'alert' | 'readings'>,
  locations?: readonly string[],
): CalendarDate | undefined {
  if (better === undefined || alert === undefined) return undefined;
  const days = readings
    .filter(({ location }) => location === undefined || (locations?.includes(location) ?? true))
    .filter(({ value }) => (better === 'lower' ? value >= alert : value <= alert))
    .map(({ date }) => date);
  return days.toSorted().at(-1);
}
