import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Throws EADDRINUSE when another program listens at the port. Astro would go on to the next one, where nobody
 * looks who has asked for this one.
 */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
