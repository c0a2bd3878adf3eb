import { resolve } from 'node:path';
import type { SiteOptions } from '../../plugins/astro-sop/commands.ts';
import { askedDay, type CommonFlags } from './base.ts';
import { baselineFile } from './baseline.ts';
import { Cannot } from './cannot.ts';
import type { Io } from './io.ts';
import { rootFolder } from './root.ts';

export interface SiteFlags extends CommonFlags {
  readonly out?: string;
  readonly search?: boolean;
  readonly baseline?: string;
  readonly port?: string;
  readonly host?: string;
}

/** What the Astro side is told, out of flags. */
export function siteOptions(flags: SiteFlags, io: Io): SiteOptions & { readonly out: string } {
  const today = askedDay(flags, io);
  const port = portOf(flags.port);
  const baseline = baselineFile(flags, io);
  return {
    root: rootFolder(flags.root, io).absolute,
    out: outFolder(flags, io),
    ...(today === undefined ? {} : { today }),
    search: flags.search ?? true,
    ...(baseline === undefined ? {} : { baseline }),
    ...(port === undefined ? {} : { port }),
    ...(flags.host === undefined ? {} : { host: flags.host }),
  };
}

export function outFolder(flags: SiteFlags, io: Io): string {
  return resolve(io.cwd, flags.out ?? io.env.SOP_OUT ?? 'dist');
}

/** A port that another program has is the person's to choose anew, and no fault of ours. */
export function portTaken(error: unknown, flags: SiteFlags): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new Cannot(`Another program listens at port ${flags.port}.`, 'Give another with --port, or leave it out.');
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new Cannot(`--port is "${text}", which is no port.`, 'Expected a number such as 4321.');
}
