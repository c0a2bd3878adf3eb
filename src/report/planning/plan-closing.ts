import { longDate } from '../../model/days.ts';
import type { Plan } from '../../model/planning/plan.ts';
import { amount, asOf } from '../closing.ts';
import { palette } from '../colour.ts';

/** The last line: whether everything fits, and whose the first review is. */
export function planClosing(
  plan: Plan,
  { frozen, colour }: { readonly frozen: boolean; readonly colour: boolean },
): string {
  const { bold, green, red } = palette(colour);
  const { reviews, lacks, nobodys, today, capacity } = plan;
  const without = lacks.reduce((sum, lack) => sum + lack.reviews.length, nobodys.length);
  const late = reviews.filter((review) => review.late).length;
  const planned = [`${amount(reviews.length, 'review')} planned`, ...(late > 0 ? [`${late} late already`] : [])];
  const outcome =
    without > 0
      ? red(bold(`${without} cannot be planned in time; ${planned.join(', ')}`))
      : green(bold(planned.join(', ')));
  const limits = `, at most ${capacity.reviewsPerWeek} a week for anybody (${asOf({ asOf: today, frozen })}).`;
  const first = reviews[0];
  if (first === undefined) return `${outcome}${limits}`;
  const { person, day, sop } = first;
  return `${outcome}${limits} First: ${person.name}, ${longDate(day)}, ${bold(`npx sop review ${sop.id}`)}`;
}
