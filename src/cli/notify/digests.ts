import { addInterval, type CalendarDate } from '../../model/calendar-date.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { dueReviews, isDueBy } from '../../model/planning/due-review.ts';
import { noticesOf } from '../../model/planning/notice.ts';
import { messages, type MessageName } from '../../report/notice/messages.ts';
import { dayWithin } from '../span.ts';
import type { Digest } from './send.ts';

interface Telling {
  readonly format: MessageName;
  /** As it was typed; absent: as long before as the policy counts a review as due soon. */
  readonly within: string | undefined;
}

/** What is due, as one message an owner. */
export function digestsOf(base: KnowledgeBase, today: CalendarDate, { format, within }: Telling): readonly Digest[] {
  const until = within === undefined ? addInterval(today, base.policy.dueSoon) : dayWithin('--within', within, today);
  const due = dueReviews(base, today).filter((review) => isDueBy(review, until));
  return noticesOf(due, base.directory).map((notice) => ({
    notice,
    text: JSON.stringify(messages[format](notice, { base, today, until })),
  }));
}
