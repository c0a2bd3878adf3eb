import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

interface Point {
  readonly line: number;
  readonly column: number;
}

/** A message as `plain-reporter.mjs` writes it. */
interface Told {
  readonly ruleId: string;
  readonly source: string;
  readonly reason: string;
  readonly place: { readonly start: Point; readonly end: Point } | null;
  /** Error, warning or, when null, for information. */
  readonly fatal: boolean | null;
  readonly note?: string;
  readonly url?: string;
  readonly expected?: readonly string[];
  readonly cause: readonly string[];
}

export interface RemarkRun {
  readonly code: number;
  readonly stdout: string;
  readonly files: readonly { readonly path: string; readonly messages: readonly Told[] }[];
}

/** remark-cli exports nothing, so that its file has to be known. */
const remark = resolve(import.meta.dirname, '../../node_modules/remark-cli/cli.js');
export const plugin = resolve(import.meta.dirname, '../../plugins/remark-sop/index.ts');
const reporter = resolve(import.meta.dirname, 'plain-reporter.mjs');

export interface RemarkRequest {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly today?: string;
}

/** remark-cli as people run it, with a reporter that can be read back. */
export async function runRemark({ cwd, args, input, today }: RemarkRequest): Promise<RemarkRun> {
  const environment = { ...process.env, ...(today === undefined ? {} : { SOP_TODAY: today }) };
  if (today === undefined) delete environment.SOP_TODAY;
  const child = spawn(process.execPath, [remark, ...args, '--report', reporter], { cwd, env: environment });
  child.stdin.end(input ?? '');
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number>((done) => child.on('close', (status) => done(status ?? -1))),
  ]);
  const start = stderr.indexOf('[');
  if (start < 0) throw new Error(`remark said: ${stderr}`);
  return { code, stdout, files: JSON.parse(stderr.slice(start)) as RemarkRun['files'] };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** A message in one line: `file:line:column reason (rule)`. */
export function linesOf(run: Pick<RemarkRun, 'files'>): readonly string[] {
  return run.files.flatMap(({ path, messages }) =>
    messages.map(({ place, reason, ruleId }) =>
      place ? `${path}:${place.start.line}:${place.start.column}: ${reason} (${ruleId})` : `${reason} (${ruleId})`,
    ),
  );
}
