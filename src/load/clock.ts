import { dayInZone, requireCalendarDate, type CalendarDate } from '../model/calendar-date.ts';
import type { Policy } from '../model/policy.ts';

/** The day to judge by: the one that was asked for, else the policy's frozen one, else today in the policy's time zone. */
export function todayFor(policy: Policy, asked?: string): CalendarDate {
  if (asked !== undefined) return requireCalendarDate(asked);
  return policy.today ?? dayInZone(Date.now(), policy.timeZone);
}
