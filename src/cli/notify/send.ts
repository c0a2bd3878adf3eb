import { SentLog } from '../../load/sent-log.ts';
import { deliver } from '../../load/webhook.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import { digestOfText } from '../../model/digest.ts';
import type { Notice } from '../../model/planning/notice.ts';
import type { Io } from '../io.ts';

export interface Digest {
  readonly notice: Notice;
  /** The body of the request. */
  readonly text: string;
}

export interface Sending {
  readonly url: URL;
  readonly state: string;
  readonly today: CalendarDate;
}

export interface Result {
  readonly notice: Notice;
  readonly outcome: 'sent' | 'sent before' | 'not sent';
  /** Why not, or what else went wrong. */
  readonly reason?: string;
}

/** Sends each digest that was not sent on this day, one after the other, and says of each what became of it. */
export async function send(
  digests: readonly Digest[],
  { url, state, today }: Sending,
  io: Io,
): Promise<readonly Result[]> {
  const log = new SentLog(state, today);
  const results: Result[] = [];
  let attempts: number | undefined;
  for (const { notice, text } of digests) {
    const key = digestOfText([url.href, notice.to ?? '', text].join('\n'));
    if (log.has(key)) {
      results.push({ notice, outcome: 'sent before' });
      continue;
    }
    const delivery = await deliver(url, text, { wait: io.wait, attempts });
    if (!delivery.sent) {
      results.push({ notice, outcome: 'not sent', reason: delivery.reason });
      // A host that never answered is asked only once for each of the others.
      if (delivery.unreachable) attempts = 1;
      continue;
    }
    attempts = undefined;
    results.push({ notice, outcome: 'sent', ...remembered(log, key) });
  }
  return results;
}

/** What is sent is sent: that it cannot be remembered is said, and the others are still sent. */
function remembered(log: SentLog, key: string): Pick<Result, 'reason'> {
  try {
    log.add(key);
    return {};
  } catch (error) {
    return { reason: (error as Error).message };
  }
}
