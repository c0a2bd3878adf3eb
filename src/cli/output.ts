import type { Io } from './io.ts';

/** Whether to colour what goes to a stream. FORCE_COLOR wins over NO_COLOR, as in Node itself; else a terminal decides. */
export function colourFor(io: Io, stream: 'stdout' | 'stderr'): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return io.isTerminal[stream] && term !== 'dumb';
}

/** True where nobody sits in front of it, terminal or not. */
function inContinuousIntegration({ env }: Io): boolean {
  return env.CI !== undefined && env.CI !== '' && env.CI !== 'false' && env.CI !== '0';
}

/** Whether a question would be answered. */
export function mayAsk(io: Io): boolean {
  return io.isTerminal.stdin && io.isTerminal.stdout && !inContinuousIntegration(io);
}

/** Whether somebody watches who would like to know that it is still at work. */
export function showsProgress(io: Io): boolean {
  return io.isTerminal.stderr && !inContinuousIntegration(io);
}

/** One line of talk. */
export function say(io: Io, text: string): void {
  io.stderr.write(`${text}\n`);
}
