import { palette } from '../report/colour.ts';
import { Cannot } from './cannot.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { colourFor, say } from './output.ts';

interface Flags {
  readonly root?: string;
  readonly verbose?: boolean;
}

/** Says why a command could not do its work and what to do about it; answers with the exit code. */
export async function failWith(error: unknown, io: Io, flags: Flags): Promise<number> {
  const { bold, red } = palette(colourFor(io, 'stderr'));
  const { ConfigurationError } = await import('../model/configuration-error.ts');
  if (error instanceof Cannot) {
    say(io, [red(bold(error.message)), ...(error.next === undefined ? [] : [error.next])].join('\n'));
  } else if (error instanceof ConfigurationError) {
    say(io, red(bold(error.message)));
    const prefix = await prefixOf(flags, io);
    for (const { file, place, message } of error.problems) {
      say(io, `  ${bold(`${prefix}${file}:${place.line}:${place.column}`)}  ${message}`);
    }
    say(io, 'Nothing was checked.');
  } else {
    say(io, red(bold(`Something went wrong inside sop: ${error instanceof Error ? error.message : String(error)}`)));
    say(io, 'The fault is in the program and not in your files; nothing was checked.');
    if (flags.verbose) say(io, error instanceof Error ? (error.stack ?? error.message) : String(error));
    else say(io, 'Run it again with --verbose, and send what it prints to those who maintain sop.');
  }
  return exitCode.couldNotCheck;
}

async function prefixOf(flags: Flags, io: Io): Promise<string> {
  const { rootFolder } = await import('./root.ts');
  return rootFolder(flags.root, io).prefix;
}
