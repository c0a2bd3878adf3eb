import type { Kpi, Reading } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import { longDate } from '../model/days.ts';
import { amount } from './closing.ts';

/** `Loaf waste (%, target at most 4): 3.8 on 1 Jun 2026; 2 values since then, 1 of them off target.` */
export function kpiLine(kpi: Kpi, since: CalendarDate | undefined): string {
  const { title, unit, target, better, readings } = kpi;
  const bound = better === undefined ? '' : better === 'lower' ? 'at most ' : 'at least ';
  const about = [unit, target === undefined ? 'no target' : `target ${bound}${target}`].filter(
    (words) => words !== undefined,
  );
  const recent = readings.filter(({ date }) => since === undefined || date > since);
  return `${title} (${about.join(', ')}): ${valuesInWords(kpi, recent, since)}.`;
}

function valuesInWords(kpi: Kpi, recent: readonly Reading[], since: CalendarDate | undefined): string {
  const last = recent.at(-1);
  const then = since === undefined ? '' : ' since then';
  if (last === undefined) return `no value${then}`;
  const newest = recent.filter(({ date }) => date === last.date).map(readingInWords);
  const off = recent.filter(({ value }) => isOff(kpi, value)).length;
  const missed = kpi.target === undefined || kpi.better === undefined ? '' : `, ${off || 'none'} of them off target`;
  return `${newest.join(', ')} on ${longDate(last.date)}; ${amount(recent.length, 'value')}${then}${missed}`;
}

function readingInWords({ value, location }: Reading): string {
  const shown = String(Number(value.toFixed(2)));
  return location === undefined ? shown : `${shown} in ${location}`;
}

function isOff({ target, better }: Kpi, value: number): boolean {
  if (target === undefined || better === undefined) return false;
  return better === 'lower' ? value > target : value < target;
}
