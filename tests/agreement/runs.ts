import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { GateError } from '../../plugins/astro-sop/gate-error.ts';
import { openContent, passGate } from '../../plugins/astro-sop/gate.ts';
import { isReadable, readContentFolder } from '../../src/load/content-folder.ts';
import { shownPath } from '../../src/report/shown-path.ts';
import { LittleEditor } from '../language-server/little-editor.ts';
import { linesOf, plugin, runRemark } from '../remark/run-remark.ts';

const bin = resolve(import.meta.dirname, '../../bin/sop.js');

/** What one of the visitors says of a folder `content`: its exit code, and its findings in one order. */
export interface Telling {
  readonly code: number;
  /** `content/file:line:column: message (rule)` */
  readonly lines: readonly string[];
}

export interface JsonReport {
  readonly counts: { readonly error: number };
  readonly findings: readonly {
    readonly rule: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

/** `sop check --format json`, as a process in the folder that holds `content`. */
export async function runCheck(cwd: string, today: string): Promise<Telling & { readonly json: string }> {
  const child = spawn(process.execPath, [bin, 'check', '--format', 'json', '--today', today], { cwd });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? -1)));
  const json = Buffer.concat(parts).toString('utf8');
  const { findings } = JSON.parse(json) as JsonReport;
  const lines = findings.map(
    ({ file, line, column, message, rule }) => `${shownPath('content/', file)}:${line}:${column}: ${message} (${rule})`,
  );
  return { code, json, lines: lines.toSorted() };
}

/** remark-cli with the plugin, its only one, as a process over the whole folder. */
export async function runPlugin(cwd: string, today: string): Promise<Telling> {
  const args = ['--no-config', '--use', plugin, '--ext', 'md', '--ext', 'erb', '--no-stdout', 'content'];
  const run = await runRemark({ cwd, args, today });
  return { code: run.code, lines: linesOf(run).toSorted() };
}

/** The language server, with every file of the folder open; an editor has no exit code, so that an error stands for one. */
export async function runEditor(cwd: string, today: string): Promise<Telling> {
  const editor = new LittleEditor({ cwd, args: ['--today', today] });
  await editor.begin();
  const files = readContentFolder(join(cwd, 'content'))
    .allFiles.filter(isReadable)
    .map((path) => `content/${path}`);
  for (const file of files) await editor.open(file);
  const told = await Promise.all(
    files.map(async (file) => (await editor.findings(file)).map((diagnostic) => ({ file, ...diagnostic }))),
  );
  await editor.end();
  const lines = told.flat().map(({ file, range, message, code }) => {
    const { line, character } = range.start;
    return `${file}:${line + 1}:${character + 1}: ${message.split('\n')[0]} (${code})`;
  });
  return { code: told.flat().some(({ severity }) => severity === 1) ? 1 : 0, lines: lines.toSorted() };
}

/** The gate of the Astro integration; it throws where the others end in 1. */
export async function runGate(cwd: string, today: string): Promise<Telling> {
  const content = join(cwd, 'content');
  const { report } = await openContent({ content, today });
  const lines = report.findings.map(
    ({ file, place, message, rule }) =>
      `${shownPath('content/', file)}:${place.line}:${place.column}: ${message} (${rule})`,
  );
  try {
    await passGate({ content, today });
    return { code: 0, lines: lines.toSorted() };
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { code: 1, lines: lines.toSorted() };
  }
}
