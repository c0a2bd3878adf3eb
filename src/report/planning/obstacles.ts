import { longDate } from '../../model/days.ts';
import type { DueReview } from '../../model/planning/due-review.ts';
import type { Lack } from '../../model/planning/lack.ts';
import type { Plan } from '../../model/planning/plan.ts';
import { amount } from '../closing.ts';
import { listed, names } from './words.ts';

/** As many as somebody reads. */
const most = 5;

/** Why a plan does not hold all there is to do, and what would help: one paragraph an obstacle. */
export function obstacles({ lacks, nobodys, capacity }: Plan, prefix: string): readonly string[] {
  return [
    ...lacks.map((lack) => [tooMuch(lack), ...weeks(lack), leftOver(lack.reviews), help(lack, capacity)].join('\n')),
    ...(nobodys.length > 0 ? [nobody(nobodys, prefix)] : []),
  ];
}

function tooMuch({ people, reviews, room, until }: Lack): string {
  const by = until === undefined ? '' : ` by ${longDate(until)}`;
  if (people.length === 0)
    return `Too many: ${amount(reviews.length, 'review')}${by}, and no working day is left on which anybody is there.`;
  const have = people.length === 1 ? 'has' : 'have';
  return `Too many: ${names(people)} ${have} room for ${amount(room, 'review')}${by}, and ${room + reviews.length} wait for nobody else: ${reviews.length} too many.`;
}

function weeks({ weeks: all }: Lack): readonly string[] {
  const shown = all
    .slice(0, most)
    .map(({ monday, tooMany }) => `${tooMany} of what is due in the week of ${longDate(monday)}`);
  if (all.length > most) shown.push(`more in ${amount(all.length - most, 'later week')}`);
  return [`  Over: ${listed(shown)}.`];
}

function leftOver(reviews: readonly DueReview[]): string {
  return `  Without a place: ${some(reviews)}.`;
}

function some(reviews: readonly DueReview[]): string {
  const shown = reviews.slice(0, most).map(({ sop }) => sop.id);
  return listed(reviews.length > most ? [...shown, `${reviews.length - most} more`] : shown);
}

function help({ capacityAtLeast, withOnePerson, reviews }: Lack, capacity: Plan['capacity']): string {
  const one = reviews.length === 1;
  const deputy =
    withOnePerson > 0
      ? `name a deputy or another holder of the role for ${withOnePerson === reviews.length ? (one ? 'it' : 'them') : `the ${withOnePerson} that one person alone can do`}`
      : 'name one more deputy or holder of the role, who has room';
  return `  What would help: ${listed([deputy, ...raise(capacityAtLeast, capacity), 'or give SOPs of lower risk a longer review_every, so that fewer fall due at once'])}.`.replace(
    ' and or ',
    ', or ',
  );
}

function raise(atLeast: number | undefined, { reviewsPerWeek, reviewsPerDay }: Plan['capacity']): readonly string[] {
  if (atLeast === undefined) return [];
  const perDay = Math.ceil(atLeast / 5);
  const daily = perDay > reviewsPerDay ? ` and ${perDay} a day (now ${reviewsPerDay})` : '';
  return [`raise the capacity in policy.yaml to at least ${atLeast} a week (now ${reviewsPerWeek})${daily}`];
}

function nobody(reviews: readonly DueReview[], prefix: string): string {
  const files = reviews.slice(0, most).map(({ sop }) => {
    const owner = sop.owner === undefined ? 'names no owner' : `its owner ${sop.owner} is not there`;
    return `  ${prefix}${sop.file}: ${owner}, and ${sop.deputy === undefined ? 'it has no deputy' : `neither is its deputy ${sop.deputy}`}`;
  });
  const rest = reviews.length > most ? [`  and ${reviews.length - most} more`] : [];
  return [`Nobody is there to review ${amount(reviews.length, 'SOP')}. Name an owner who is.`, ...files, ...rest].join(
    '\n',
  );
}
