import type { Freshness } from '../model/freshness.ts';
import type { Status } from '../model/sop.ts';

/** What a reader sees of an SOP's standing: its status while that says more than its review, else its freshness. */
export type Standing = Freshness | 'draft' | 'retired';

export function standing(status: Status, freshness: Freshness): Standing {
  return status === 'draft' || status === 'retired' ? status : freshness;
}

export const standingWords: Readonly<Record<Standing, string>> = {
  fresh: 'fresh',
  due: 'due',
  overdue: 'overdue',
  unreviewed: 'not reviewed',
  draft: 'draft',
  retired: 'retired',
};

/** `1 procedure`, `12 procedures` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `1,204` */
function grouped(count: number | string): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** As exact as a reader needs: `2.4`, `0.13`, `97.3`, `1,250`; just below a hundred, where shares are told apart by hundredths, `99.93`. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 && size < 99 ? 1 : 2;
  const [whole = '', fraction] = String(Number(value.toFixed(decimals))).split('.');
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
}

/** `2.4 days`, `97%`, `12 GBP per till` */
export function measured(value: number, unit: string | undefined): string {
  const gap = unit === undefined || unit.startsWith('%') ? '' : ' ';
  return `${figure(value)}${gap}${unit ?? ''}`;
}
