import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ConfigurationError } from '../model/configuration-error.ts';

/**
 * Runs git in a folder and hands out what it prints, as it comes. Throws a ConfigurationError with git's own
 * words when it fails, and when there is no git.
 */
export async function* git(
  folder: string,
  words: readonly string[],
  input: Iterable<string> = [],
): AsyncGenerator<Buffer> {
  const child = spawn('git', ['-C', folder, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  const complaint: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => complaint.push(part));
  // A git that ends early leaves nobody to write to; its exit code tells why.
  child.stdin.on('error', () => {});
  const started = Promise.race([
    once(child, 'spawn'),
    once(child, 'error').then(([error]) => {
      throw new ConfigurationError(`git cannot be run: ${(error as Error).message}.`);
    }),
  ]);
  const ended = new Promise<number>((done) => child.on('close', (code) => done(code ?? -1)));
  await started;
  child.stdin.end([...input].join(''));
  try {
    for await (const part of child.stdout) yield part as Buffer;
    const code = await ended;
    if (code === 0) return;
    const said = Buffer.concat(complaint).toString('utf8').trim();
    throw new ConfigurationError(`git ${words[0]} failed${said === '' ? ` with ${code}` : `: ${said}`}`);
  } finally {
    child.kill();
  }
}

/** What git prints, whole, without the line end. */
export async function gitText(folder: string, words: readonly string[]): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of git(folder, words)) parts.push(part);
  return Buffer.concat(parts).toString('utf8').replace(/\n$/, '');
}

/** The commit that is checked out; empty where there is none. */
export async function headOf(folder: string): Promise<string> {
  try {
    return await gitText(folder, ['rev-parse', 'HEAD']);
  } catch {
    return '';
  }
}

/** The texts of objects, in the order asked for, one process for all. */
export async function* blobs(folder: string, names: readonly string[]): AsyncGenerator<string> {
  let waiting: Buffer = Buffer.alloc(0);
  const lines = names.map((name) => `${name}\n`);
  for await (const part of git(folder, ['cat-file', '--batch'], lines)) {
    waiting = waiting.length === 0 ? part : Buffer.concat([waiting, part]);
    let at = 0;
    for (;;) {
      const lineEnd = waiting.indexOf(10, at);
      if (lineEnd < 0) break;
      const header = waiting.toString('utf8', at, lineEnd);
      const size = Number(/^\S+ \S+ (\d+)$/.exec(header)?.[1]);
      if (Number.isNaN(size)) throw new ConfigurationError(`git has no object ${header.replace(/ missing$/, '')}.`);
      if (waiting.length < lineEnd + size + 2) break;
      yield waiting.toString('utf8', lineEnd + 1, lineEnd + 1 + size);
      at = lineEnd + size + 2;
    }
    waiting = waiting.subarray(at);
  }
}
