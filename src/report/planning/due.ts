import type { CalendarDate } from '../../model/calendar-date.ts';
import { daysBetween, longDate } from '../../model/days.ts';
import type { Freshness } from '../../model/freshness.ts';
import type { DueReview } from '../../model/planning/due-review.ts';
import { reviewableAddress, type SiteSettings } from '../../model/site-settings.ts';
import { amount, asOf } from '../closing.ts';
import { palette, type Style } from '../colour.ts';
import type { Presentation } from '../presentation.ts';
import { table, type Cell } from '../table.ts';
import { dueInWords, turn } from './words.ts';

/** What is due and what the reader should know of the day. */
export interface DueList {
  readonly reviews: readonly DueReview[];
  readonly asOf: CalendarDate;
  readonly frozen: boolean;
  readonly until: CalendarDate;
}

/** For a person: one review a line, the most urgent first. */
export function dueTable({ reviews, asOf: today }: DueList, colour: boolean): string {
  const { bold, red, yellow } = palette(colour);
  const styles: Partial<Readonly<Record<Freshness, Style>>> = { overdue: red, due: yellow, unreviewed: red };
  const heading = ['SOP', 'Who', 'Risk', 'Review', 'Due'].map((text) => ({ text, style: bold }));
  const rows = reviews.map((review): readonly Cell[] => [
    { text: review.sop.id },
    { text: turn(review), ...(review.people.length === 0 ? { style: red } : {}) },
    { text: review.sop.risk },
    { text: review.freshness, ...styled(styles[review.freshness]) },
    { text: dueInWords(review, today) },
  ]);
  return reviews.length === 0 ? '' : table([heading, ...rows]);
}

function styled(style: Style | undefined): Pick<Cell, 'style'> {
  return style === undefined ? {} : { style };
}

/** For programs, version 1. `days` are those until the review is due: fewer than none when it is late. */
export function dueJson({ reviews, asOf: today, frozen, until }: DueList, site: SiteSettings): string {
  const plain = reviews.map(({ sop, due, freshness, people, owners }) => ({
    sop: sop.id,
    title: sop.title,
    owner: sop.owner ?? null,
    by: people.map(({ id }) => id),
    as: people.length === 0 ? null : owners.length > 0 ? 'owner' : 'deputy',
    risk: sop.risk,
    status: sop.status,
    reviewed: sop.reviewed?.date ?? null,
    due: due ?? null,
    days: due === undefined ? null : daysBetween(today, due),
    freshness,
    url: reviewableAddress(site, sop),
  }));
  const whole = { version: 1, asOf: today, ...(frozen ? { frozen } : {}), until, reviews: plain };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** The last line: how many, and what to do first. */
export function dueClosing(list: DueList, { prefix, colour }: Pick<Presentation, 'prefix' | 'colour'>): string {
  const { bold, green, red, yellow } = palette(colour);
  const { reviews, until } = list;
  const late = reviews.filter(({ freshness }) => freshness === 'overdue').length;
  const never = reviews.filter(({ freshness }) => freshness === 'unreviewed').length;
  const first = reviews[0];
  const paint = first === undefined ? green : late + never > 0 ? red : yellow;
  const parts = [
    `${amount(reviews.length, 'review')} due by ${longDate(until)}`,
    ...(late > 0 ? [`${late} overdue`] : []),
    ...(never > 0 ? [`${never} never done`] : []),
  ];
  const judged = `${paint(bold(parts.join(', ')))} (${asOf(list)}).`;
  return first === undefined ? judged : `${judged} ${whereToStart(first, prefix, bold)}`;
}

function whereToStart({ sop, people }: DueReview, prefix: string, bold: Style): string {
  if (people.length > 0) return `Start with ${bold(`npx sop review ${sop.id}`)}`;
  return `Start with ${bold(`${prefix}${sop.file}`)}: nobody is there to review it, so name an owner who is.`;
}
