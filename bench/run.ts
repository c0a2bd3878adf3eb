import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** One run of a command as a whole process. */
export interface Run {
  readonly seconds: number;
  /** Largest resident set of any single process of the run, in MB; undefined where the system does not tell (no /proc). */
  readonly peakMegabytes: number | undefined;
  readonly exitCode: number | null;
  readonly output: string;
}

const pollEvery = 25;

/** Runs a command to its end; what it prints is kept, not shown. */
export async function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let peak = 0;
  const poll = setInterval(() => {
    for (const pid of processTree(child.pid)) peak = Math.max(peak, highWater(pid));
  }, pollEvery);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(poll);
  return {
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: peak > 0 ? peak / 1024 : undefined,
    exitCode,
    output,
  };
}

function processTree(root: number | undefined): readonly number[] {
  if (root === undefined) return [];
  try {
    const children = readdirSync(`/proc/${root}/task`).flatMap((task) =>
      readFileSync(`/proc/${root}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [root, ...children.flatMap(processTree)];
  } catch {
    return [root];
  }
}

/** VmHWM of a process in kB; 0 where it cannot be read. */
function highWater(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
