import { resolve } from 'node:path';
import type { OpenedSite } from '../../src/index.ts';
import { astro, project } from './astro-project.ts';
import { setEnvironment, within, type Environment } from './environment.ts';
import { discardUnfinished, refuseToReplace } from './fresh-folder.ts';
import { passGate } from './gate.ts';
import { requireFreePort } from './require-free-port.ts';
import { serveSite, type ServedSite } from './preview-server.ts';

export { GateError } from './gate-error.ts';

export interface SiteOptions {
  /** The content folder. */
  readonly root: string;
  /** YYYY-MM-DD; the policy's or the clock's day otherwise. */
  readonly today?: string;
  /** A file with findings that are known from before and stop no build. */
  readonly baseline?: string;
  /** Where the site goes. Default `dist`. */
  readonly out?: string;
  /** False leaves the search index out. */
  readonly search?: boolean;
  readonly port?: number;
  readonly host?: string;
}

export interface BuiltSite extends Pick<OpenedSite, 'base' | 'report'> {
  readonly out: string;
  readonly seconds: number;
}

const usualPort = 4321;

/**
 * Checks the content and compiles it. Prints nothing; throws a GateError when a finding is at error,
 * before Astro is even started.
 */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const started = performance.now();
  const { root, today, baseline } = options;
  refuseToReplace(outOf(options), [resolve(root), process.cwd()]);
  const { base, report } = await passGate({
    content: resolve(root),
    ...(today === undefined ? {} : { today }),
    ...(baseline === undefined ? {} : { baseline }),
  });
  const { build } = await astro();
  const environment = { ...environmentOf(options), NODE_ENV: 'production', SOP_OPENED: '1' };
  try {
    await within(environment, () => build({ ...project(), logLevel: 'warn' }));
  } finally {
    discardUnfinished();
  }
  return { base, report, out: outOf(options), seconds: (performance.now() - started) / 1000 };
}

export interface RunningSite {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the site while somebody writes. Findings go to stderr and onto the page concerned. */
export async function startDevServer(options: SiteOptions): Promise<RunningSite> {
  const { port, host } = options;
  if (port !== undefined) await requireFreePort(port, host ?? 'localhost');
  const { dev } = await astro();
  setEnvironment({ ...environmentOf(options), NODE_ENV: 'development' });
  const server = await dev({
    ...project(),
    logLevel: 'info',
    server: { port: port ?? usualPort, host: host ?? false },
  });
  return { url: `http://localhost:${server.address.port}/`, stop: () => server.stop() };
}

/** Serves what was built, on this machine only unless a host is given. `closed` is settled when the server is. */
export function previewSite(options: SiteOptions): Promise<ServedSite> {
  const { port, host = '127.0.0.1' } = options;
  return serveSite(outOf(options), { host, ...(port === undefined ? { usually: usualPort } : { port }) });
}

function outOf({ out }: SiteOptions): string {
  return resolve(out ?? 'dist');
}

/** What the integration is told; it reads the same from the environment when somebody runs Astro directly. */
function environmentOf(options: SiteOptions): Environment {
  const { root, today, baseline, search = true } = options;
  return {
    SOP_ROOT: resolve(root),
    SOP_TODAY: today,
    SOP_BASELINE: baseline,
    SOP_OUT: outOf(options),
    SOP_SEARCH: search ? undefined : 'off',
  };
}
