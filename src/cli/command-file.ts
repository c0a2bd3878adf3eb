import type { Command } from 'commander';
import type { Io } from './io.ts';

/**
 * What a file in `commands/` exports. Describing is cheap, since all commands are described on each
 * run; what a command needs to run it imports when it runs.
 */
export interface CommandFile {
  readonly name: string;
  describe(command: Command): void;
  /** Answers with the exit code. Flags are what `describe` declared, in camel case. */
  run(io: Io, flags: never, words: readonly string[]): Promise<number>;
}

/** Lets a command file state the type of its flags once. */
export function commandFile<Flags>(file: {
  readonly name: string;
  describe(command: Command): void;
  run(io: Io, flags: Flags, words: readonly string[]): Promise<number>;
}): CommandFile {
  return file;
}
