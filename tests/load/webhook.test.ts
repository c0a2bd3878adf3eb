import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/load/webhook.ts';
import { deadHost, noWaiting, secret, webhookHost, type Answer } from './webhook-host.ts';

const body = '{"text":"Pão para a loja"}';
const inTurn = (...answers: readonly Answer[]) => webhookHost((_body, nth) => answers[nth - 1]);

describe('a delivery', () => {
  it('posts JSON once', async () => {
    const host = await webhookHost();
    const { wait, waited } = noWaiting();
    expect(await deliver(host.url, body, { wait })).toEqual({ sent: true });
    expect(host.received.map((one) => one.body)).toEqual([body]);
    expect(host.received[0]!.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(waited).toEqual([]);
  });

  it.each<Answer>([{ status: 500 }, { status: 503 }, { status: 429 }, 'hang up'])(
    'is tried again after %j',
    async (answer) => {
      const host = await inTurn(answer, answer, answer);
      const { wait, waited } = noWaiting();
      expect(await deliver(host.url, body, { wait })).toEqual({ sent: true });
      expect(host.received).toHaveLength(4);
      expect(waited).toEqual([1000, 2000, 4000]);
    },
  );

  it('waits as long as Retry-After says, in seconds or until a time', async () => {
    const date = 'Tue, 16 Jun 2026 09:00:00 GMT';
    const host = await inTurn(
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': 'Tue, 16 Jun 2026 09:00:40 GMT', date } },
      { status: 503, headers: { 'retry-after': 'soon' } },
    );
    const { wait, waited } = noWaiting();
    expect(await deliver(host.url, body, { wait })).toEqual({ sent: true });
    expect(waited).toEqual([7000, 40_000, 4000]);
  });

  it('does not wait for hours', async () => {
    const host = await inTurn({ status: 429, headers: { 'retry-after': '3600' } });
    const { wait, waited } = noWaiting();
    expect(await deliver(host.url, body, { wait })).toEqual({
      sent: false,
      reason: 'the answer was 429 Too Many Requests; it asks to wait 3600 s',
      unreachable: false,
    });
    expect(waited).toEqual([]);
  });

  it.each([
    [400, 'the answer was 400 Bad Request'],
    [404, 'the answer was 404 Not Found'],
    [302, 'the answer was 302 Found'],
  ])('is given up at once on %i', async (status, reason) => {
    const host = await webhookHost(() => ({ status, headers: { location: '/elsewhere' } }));
    expect(await deliver(host.url, body, noWaiting())).toEqual({ sent: false, reason, unreachable: false });
    expect(host.received).toHaveLength(1);
  });

  it('is given up after five times', async () => {
    const host = await webhookHost(() => ({ status: 502 }));
    const { wait, waited } = noWaiting();
    const reason = 'the answer was 502 Bad Gateway, 5 times';
    expect(await deliver(host.url, body, { wait })).toEqual({ sent: false, reason, unreachable: false });
    expect(waited).toEqual([1000, 2000, 4000, 8000]);
  });

  it('says that nobody is there, and no more of the address', async () => {
    const given = await deliver(await deadHost(), body, noWaiting());
    expect(given).toEqual({
      sent: false,
      reason: 'the host cannot be reached (ECONNREFUSED), 5 times',
      unreachable: true,
    });
    expect(JSON.stringify(given)).not.toContain(secret);
  });
});
