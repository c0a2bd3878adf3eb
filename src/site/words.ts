import { grouped } from '../model/grouped.ts';
import type { Freshness } from '../model/freshness.ts';
import type { EffortView } from '../render/views.ts';
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

/** `about 12 min, 5 min of it unattended`, `1 approval`, `2 hand-offs`: what the steps of a procedure say, and nothing where they say nothing. */
export function effortInWords({
  time,
  unattended,
  automated,
  manual,
  approvals,
  handoffs,
}: EffortView): readonly string[] {
  const total = unattended === undefined ? time : `${time}, ${unattended} of it unattended`;
  return [
    total,
    automated > 0
      ? `${counted(manual, 'step')} by hand, ${automated} by ${automated === 1 ? 'itself' : 'themselves'}`
      : undefined,
    approvals > 0 ? counted(approvals, 'approval') : undefined,
    handoffs > 0 ? counted(handoffs, 'hand-off') : undefined,
  ].filter((words) => words !== undefined);
}

/** As exact as a reader needs: `2.4`, `0.13`, `97.3`, `1,250`; just below a hundred, where shares are told apart by hundredths, `99.93`. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 && size < 99 ? 1 : 2;
  return grouped(Number(value.toFixed(decimals)));
}

/** `2.4 days`, `97%`, `12 GBP per till` */
export function measured(value: number, unit: string | undefined): string {
  const gap = unit === undefined || unit.startsWith('%') ? '' : ' ';
  return `${figure(value)}${gap}${unit ?? ''}`;
}
