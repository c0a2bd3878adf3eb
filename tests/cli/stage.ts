import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export const troubles = resolve(import.meta.dirname, '../worlds/bakery-troubles');
/** The day on which the bakery's troubles are read. */
export const day = '2026-06-16';

export interface Performance {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Setting = Partial<Pick<Io, 'cwd' | 'env' | 'isTerminal' | 'columns' | 'wait'>>;

/** Runs a command line in this process, in the bakery with troubles unless told otherwise. */
export async function sop(words: string | readonly string[], setting: Setting = {}): Promise<Performance> {
  let stdout = '';
  let stderr = '';
  const argv = typeof words === 'string' ? words.split(' ').filter((word) => word !== '') : words;
  const code = await run(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    isTerminal: { stdin: false, stdout: false, stderr: false },
    env: {},
    cwd: troubles,
    ...setting,
  });
  return { code, stdout, stderr };
}

/** A copy of the bakery that a test may change; gone afterwards. */
export function bakeryCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sop-bakery-'));
  cpSync(join(troubles, 'content'), join(folder, 'content'), { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The text of each file in a copy's content folder, by path. */
export function textsIn(folder: string): ReadonlyMap<string, string> {
  const cwd = join(folder, 'content');
  const files = globSync('**/*', { cwd })
    .filter((path) => statSync(join(cwd, path)).isFile())
    .toSorted();
  return new Map(files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(cwd, path), 'utf8')]));
}

export const onTerminal = { isTerminal: { stdin: true, stdout: true, stderr: true }, columns: 80 };
