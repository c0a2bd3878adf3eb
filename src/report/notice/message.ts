import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { DueReview } from '../../model/planning/due-review.ts';
import type { Notice } from '../../model/planning/notice.ts';
import { reviewableAddress } from '../../model/site-settings.ts';
import { amount } from '../closing.ts';
import { dueInWords, names } from '../planning/words.ts';
import { visible } from '../visible.ts';
import { reasons } from './reasons.ts';

/** What a notice is told with, besides itself. */
export interface Occasion {
  readonly base: Pick<KnowledgeBase, 'directory' | 'kpis' | 'site'>;
  readonly today: CalendarDate;
  readonly until: CalendarDate;
}

/** A notice as the value of a JSON body. Pure: the same notice on the same day is the same message. */
export type Message = (notice: Notice, occasion: Occasion) => unknown;

/** "Counter lead (Bo Lindqvist): 3 reviews due by 30 Jun 2026, 1 of them late" */
export function headline({ to, name, people, reviews }: Notice, { today, until }: Occasion): string {
  const behind = names(people);
  const who = to === undefined ? 'With nobody to do them' : behind === name ? name : `${name} (${behind})`;
  const late = reviews.filter(({ due }) => due === undefined || due < today).length;
  return visible(
    `${who}: ${amount(reviews.length, 'review')} due by ${longDate(until)}${late > 0 ? `, ${late} late` : ''}`,
  );
}

/** One review in the words of every chat. */
export interface Item {
  readonly title: string;
  /** Where its page is, when the site has an address. */
  readonly link?: string;
  readonly due: string;
  readonly why: string;
  readonly next: string;
}

export function itemOf(review: DueReview, { base, today }: Occasion): Item {
  const { sop, people } = review;
  const hasAddress = base.site.url !== undefined && /^https?:\/\//.test(base.site.url);
  return {
    title: visible(sop.title),
    ...(hasAddress ? { link: encodeURI(reviewableAddress(base.site, sop)) } : {}),
    due: dueInWords(review, today),
    why: visible(reasons(review, base).join(' ')),
    next: people.length > 0 ? `npx sop review ${sop.id}` : `name an owner in ${sop.file}`,
  };
}

/** What is said of the reviews that a message has no room for. */
export function unsaid(count: number, { to }: Notice): string {
  return `And ${amount(count, 'more review')}: npx sop due${to === undefined ? '' : ` --owner ${to}`} lists them all.`;
}
