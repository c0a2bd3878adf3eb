import ical, { ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { longDate } from '../../model/days.ts';
import type { Plan, PlannedReview } from '../../model/planning/plan.ts';
import { reviewableAddress, type SiteSettings } from '../../model/site-settings.ts';

/**
 * For calendars: one all-day event a review (RFC 5545). An event keeps its UID until the review is done, so that a
 * later plan moves it and does not add a second; its stamp is the day of the plan.
 */
export function planCalendar({ reviews, today }: Plan, site: SiteSettings): string {
  const calendar = ical({
    name: `Reviews: ${site.title}`,
    prodId: { company: 'Sopwright', product: 'sop plan', language: 'EN' },
  });
  for (const review of reviews) {
    const { sop, due, day, person } = review;
    calendar.createEvent({
      id: `${sop.id}/${due ?? 'first'}@sopwright`,
      stamp: midnight(today),
      start: midnight(day),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Review: ${sop.title} (${person.name})`,
      description: description(review),
      ...(site.url === undefined ? {} : { url: reviewableAddress(site, sop) }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function description({ sop, due, late, asDeputy, person }: PlannedReview): string {
  const state = due === undefined ? 'It has no review yet.' : `It ${late ? 'was' : 'is'} due on ${longDate(due)}.`;
  const turn = asDeputy ? `${person.name} is asked as the deputy. ` : '';
  return `${state} ${turn}Do the work with the text in hand, then: npx sop review ${sop.id}`;
}

/** All-day events are written by the day in UTC. */
function midnight(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
