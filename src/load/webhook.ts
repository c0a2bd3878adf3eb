import { setTimeout as pause } from 'node:timers/promises';

/** Lets some milliseconds pass. */
type Wait = (milliseconds: number) => Promise<unknown>;

export type Delivery =
  | { readonly sent: true }
  | { readonly sent: false; readonly reason: string; /** Nobody answered. */ readonly unreachable: boolean };

export interface DeliveryOptions {
  readonly wait?: Wait | undefined;
  /** Before it is given up. */
  readonly attempts?: number | undefined;
  /** For an answer, in milliseconds. */
  readonly patience?: number | undefined;
}

const firstPause = 1000;
/** A host that asks for more than this is not waited for. */
const longestPause = 120_000;

/**
 * Posts JSON to a webhook. No answer, 429 and 5xx are tried again, each time after twice as long, or as long as
 * Retry-After says. Never throws, and no reason it gives holds the address: that is a password.
 */
export async function deliver(url: URL, body: string, options: DeliveryOptions = {}): Promise<Delivery> {
  const { wait = pause, attempts = 5, patience = 15_000 } = options;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(url, body, patience);
    if (answer.isSuccess) return { sent: true };
    const { reason, isPassing, unreachable } = answer;
    const tries = attempt === 1 ? '' : `, ${attempt} times`;
    const given = { sent: false, reason: `${reason}${tries}`, unreachable } as const;
    if (!isPassing || attempt >= attempts) return given;
    const asked = answer.retryAfter ?? firstPause * 2 ** (attempt - 1);
    if (asked > longestPause)
      return { ...given, reason: `${given.reason}; it asks to wait ${Math.ceil(asked / 1000)} s` };
    await wait(asked);
  }
}

interface Refusal {
  readonly isSuccess: false;
  readonly reason: string;
  /** May be over when asked again. */
  readonly isPassing: boolean;
  readonly unreachable: boolean;
  /** Milliseconds. */
  readonly retryAfter?: number | undefined;
}

async function ask(url: URL, body: string, patience: number): Promise<{ readonly isSuccess: true } | Refusal> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
  } catch (error) {
    return { isSuccess: false, reason: whyNot(error, patience), isPassing: true, unreachable: true };
  }
  if (response.ok) return { isSuccess: true };
  const { status } = response;
  return {
    isSuccess: false,
    reason: `the answer was ${[status, response.statusText].join(' ').trim()}`,
    isPassing: status === 429 || status >= 500,
    unreachable: false,
    retryAfter: milliseconds(response.headers.get('retry-after'), response.headers.get('date')),
  };
}

/** Seconds, or a day and time, which is held against the sender's own clock. */
function milliseconds(retryAfter: string | null, date: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\d+$/.test(retryAfter.trim())) return Number(retryAfter) * 1000;
  const span = Date.parse(retryAfter) - (date === null ? Date.now() : Date.parse(date));
  return Number.isNaN(span) ? undefined : Math.max(0, span);
}

function whyNot(error: unknown, patience: number): string {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') return `there was no answer within ${patience / 1000} s`;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  return `the host cannot be reached${code === undefined ? '' : ` (${code})`}`;
}
