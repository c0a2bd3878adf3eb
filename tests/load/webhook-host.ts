import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** How a host answers one request. */
export type Answer = { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'hang up';

export interface Host {
  /** Its path holds the secret. */
  readonly url: URL;
  readonly received: readonly { readonly headers: IncomingHttpHeaders; readonly body: string }[];
}

export const secret = 'T0000-XXXX-very-secret';

/** A real HTTP server on this machine that answers in turn, and with 200 when it has no more to say. */
export async function webhookHost(
  answer: (body: string, nth: number) => Answer | undefined = () => undefined,
): Promise<Host> {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      reply(response, answer(body, received.length) ?? { status: 200 });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/services/${secret}?sig=${secret}`), received };
}

function reply(response: ServerResponse, answer: Answer): void {
  if (answer === 'hang up') response.destroy();
  else response.writeHead(answer.status, { ...answer.headers }).end(`said of /services/${secret}`);
}

/** The address of a host that is gone: nobody listens there. */
export async function deadHost(): Promise<URL> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return new URL(`http://127.0.0.1:${port}/services/${secret}`);
}

/** A clock that only writes down how long it was asked to wait. */
export function noWaiting(): { readonly wait: (milliseconds: number) => Promise<void>; readonly waited: number[] } {
  const waited: number[] = [];
  return {
    waited,
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
  };
}
