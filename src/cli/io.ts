/** A command's only way to the world outside the disk, so that tests can stand in for it. */
export interface Io {
  /** Data. */
  readonly stdout: Writer;
  /** Talk. */
  readonly stderr: Writer;
  readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal; absent when there is none or it does not say. */
  readonly columns?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Lets some milliseconds pass; absent: the clock's own. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

interface Writer {
  write(text: string): unknown;
}

/** The process's own. */
export function processIo(): Io {
  // A reader that has seen enough (`sop list | head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: {
      stdin: process.stdin.isTTY === true,
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
    },
    ...(process.stdout.isTTY && process.stdout.columns > 0 ? { columns: process.stdout.columns } : {}),
    env: process.env,
    cwd: process.cwd(),
  };
}
