import { CommanderError } from 'commander';
import { exitCode } from './exit-code.ts';
import { failWith } from './failure.ts';
import type { Io } from './io.ts';
import { program } from './program.ts';

/** Runs one command line, without the words `node sop`, and answers with its exit code. Never throws, never exits. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCode.couldNotCheck;
  const all = program(io, (ended) => (code = ended));
  try {
    await all.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return failWith(error, io, { verbose: argv.includes('--verbose') });
    const { wrongWords } = await import('./wrong-words.ts');
    const wrong = wrongWords(error, all, argv);
    return wrong === undefined ? exitCode.clean : failWith(wrong, io, {});
  }
}
