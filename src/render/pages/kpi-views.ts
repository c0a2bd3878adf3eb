import type { Kpi } from '../../model/catalogue.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { KpiView } from '../views.ts';

const shown = 12;

export function kpiView(kpi: Kpi): KpiView {
  return {
    id: kpi.id,
    title: kpi.title,
    ...(kpi.unit === undefined ? {} : { unit: kpi.unit }),
    ...(kpi.target === undefined ? {} : { target: kpi.target }),
    ...(kpi.better === undefined ? {} : { better: kpi.better }),
    recent: recentReadings(kpi),
  };
}

/** One value a day: the mean over the locations that reported. */
function recentReadings({ readings }: Kpi): KpiView['recent'] {
  const days = new Map<CalendarDate, number[]>();
  for (let at = readings.length - 1; at >= 0; at -= 1) {
    const { date, value } = readings[at]!;
    const values = days.get(date);
    if (values) values.push(value);
    else if (days.size === shown) break;
    else days.set(date, [value]);
  }
  return [...days]
    .toReversed()
    .map(([date, values]) => ({ date, value: values.reduce((sum, value) => sum + value, 0) / values.length }));
}
