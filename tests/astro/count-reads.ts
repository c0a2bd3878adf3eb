/** Loaded before a build: counts how often each file is read and each text parsed, and writes it down at the end. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { unified } from 'unified';

const { COUNT_BELOW: root = '', COUNT_INTO: into = '' } = process.env;
const reads: Record<string, number> = {};
const parses: Record<string, number> = {};

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function seen(path: unknown): void {
  const file = typeof path === 'string' ? resolve(path) : path instanceof URL ? path.pathname : '';
  if (file.startsWith(root)) count(reads, file.slice(root.length + 1));
}

const { readFileSync, readFile } = fs;
const promised = fs.promises.readFile;
fs.readFileSync = ((path: string, ...rest: []) => (seen(path), readFileSync(path, ...rest))) as typeof readFileSync;
fs.readFile = ((path: string, ...rest: [never]) => (seen(path), readFile(path, ...rest))) as typeof readFile;
fs.promises.readFile = ((path: string, ...rest: []) => (seen(path), promised(path, ...rest))) as typeof promised;
syncBuiltinESMExports();

const processor = Object.getPrototypeOf(unified()) as { parse(text: unknown): unknown };
const { parse } = processor;
processor.parse = function counted(this: unknown, text: unknown) {
  count(parses, /title: (.*)/.exec(String(text))?.[1] ?? '');
  return parse.call(this, text);
};

process.on('exit', () => fs.writeFileSync(into, JSON.stringify({ reads, parses })));
