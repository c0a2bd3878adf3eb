import { daysBetween, longDate } from '../../model/days.ts';
import type { Plan, PlannedReview } from '../../model/planning/plan.ts';
import { isoWeek, weekday } from '../../model/week.ts';
import { palette, type Style } from '../colour.ts';
import { amount } from '../closing.ts';
import { table, type Cell } from '../table.ts';
import { obstacles } from './obstacles.ts';

/** For a person: one review a line, week by week, and below it what has no place. */
export function planTable(
  plan: Plan,
  { prefix, colour }: { readonly prefix: string; readonly colour: boolean },
): string {
  const { bold, red, yellow } = palette(colour);
  const heading = ['Week', 'Day', 'Who', 'SOP', 'Due', ''].map((text) => ({ text, style: bold }));
  let before = '';
  const rows = plan.reviews.map((review): readonly Cell[] => {
    const week = isoWeek(review.day);
    const isFirst = week !== before;
    before = week;
    return [
      { text: isFirst ? week : '', style: bold },
      { text: `${weekday(review.day)} ${longDate(review.day)}` },
      { text: review.asDeputy ? `${review.person.name} (deputy)` : review.person.name },
      { text: review.sop.id },
      { text: review.due === undefined ? 'never done' : longDate(review.due) },
      remark(review, red),
    ];
  });
  const blocks = [
    ...(rows.length > 0 ? [table([heading, ...rows])] : []),
    ...obstacles(plan, prefix).map((text) => `${text.replace(/^[^:.]*/, (start) => yellow(start))}\n`),
  ];
  return blocks.join('\n');
}

/** How far from the day it is due, where that is worth a remark. */
function remark({ late, due, day }: PlannedReview, red: Style): Cell {
  if (late) return { text: due === undefined ? 'late' : `late by ${amount(daysBetween(due, day), 'day')}`, style: red };
  const early = daysBetween(day, due!);
  return { text: early < 7 ? '' : `${amount(early, 'day')} early` };
}
