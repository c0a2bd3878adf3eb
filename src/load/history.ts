import { resolve } from 'node:path';
import { dayInZone } from '../model/calendar-date.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Commit, History, Identity } from '../model/history.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { HistoryReader } from '../parse/history.ts';
import { blobs, git, gitText } from './git.ts';

interface Entry {
  readonly commit: Commit;
  /** The path the file has today. */
  readonly file: string;
  readonly blob: string;
}

/**
 * What git knows of the SOPs of a base: one run for the commits, one for the texts, both streamed.
 * `askedBy` are the rules and settings that need it; without any, git is not even looked for. Throws a ConfigurationError
 * where there is no history to read or only the end of one.
 */
export async function loadHistory(
  root: string,
  base: KnowledgeBase,
  askedBy: readonly string[],
): Promise<History | undefined> {
  if (askedBy.length === 0) return undefined;
  const known = read.get(base.sources) ?? readHistory(root, base, askedBy);
  read.set(base.sources, known);
  return known;
}

/** By the texts of a base, so that rules and intervals that both ask have git read once. */
const read = new WeakMap<KnowledgeBase['sources'], Promise<History>>();

async function readHistory(root: string, base: KnowledgeBase, askedBy: readonly string[]): Promise<History> {
  const folder = resolve(root);
  await requireWholeHistory(folder, askedBy);
  const wanted = new Set([...base.sops, ...base.unreadable].map(({ file }) => file));
  const entries = Map.groupBy(await entriesOf(folder, wanted, base.policy.timeZone), ({ file }) => file);
  const byFile = [...entries.values()].flat();
  const reader = new HistoryReader(base.policy);
  let next = 0;
  for await (const text of blobs(
    folder,
    byFile.map(({ blob }) => blob),
  )) {
    const { commit, file } = byFile[next]!;
    reader.add({ commit, file, text });
    next += 1;
  }
  return reader.history();
}

async function requireWholeHistory(folder: string, askedBy: readonly string[]): Promise<void> {
  const rules = askedBy.join(', ');
  let shallow: string;
  try {
    shallow = await gitText(folder, ['rev-parse', '--is-shallow-repository']);
  } catch (error) {
    throw new ConfigurationError(
      `The policy asks for ${rules}, which read the history in git, and there is none: ${(error as Error).message.replace(/\.?$/, '.')} Turn them off in policy.yaml, or check inside the repository.`,
    );
  }
  if (shallow !== 'true') return;
  throw new ConfigurationError(
    `The policy asks for ${rules}, which read the history in git, and this clone holds only the end of it. Run git fetch --unshallow; in GitHub Actions, give actions/checkout the setting fetch-depth: 0.`,
  );
}

const format = ['%x01%H', '%aN', '%aE', '%at', '%s', '%(trailers:key=Reviewed-by,valueonly,separator=%x03)'].join(
  '%x02',
);

/** Newest first. Merges count where they differ from every side, as a conflict that was resolved does. */
async function entriesOf(folder: string, wanted: ReadonlySet<string>, timeZone: string): Promise<readonly Entry[]> {
  const prefix = await gitText(folder, ['rev-parse', '--show-prefix']);
  const log = ['log', '-z', '--topo-order', '--raw', '-M', '--no-abbrev', '--diff-merges=combined'];
  const entries: Entry[] = [];
  const pathToday = new Map<string, string>();
  let commit: Commit | undefined;
  const tokens = splitAtZero(git(folder, [...log, `--format=${format}`, '--', '.']));
  for await (const token of tokens) {
    const text = token.replace(/^\n/, '');
    if (text.startsWith('\u0001')) commit = readCommit(text.slice(1), timeZone);
    if (!text.startsWith(':') || commit === undefined) continue;
    const { blob, renamed } = readRaw(text);
    const [from, to] = renamed ? [await tokens.next(), await tokens.next()] : [undefined, await tokens.next()];
    const path = String(to.value).slice(prefix.length);
    const file = pathToday.get(path) ?? path;
    if (from !== undefined) pathToday.set(String(from.value).slice(prefix.length), file);
    if (wanted.has(file) && !/^0+$/.test(blob)) entries.push({ commit, file, blob });
  }
  return entries;
}

/** `:100644 100644 <old> <new> M`; a merge has a colon and an old object for each parent. */
function readRaw(text: string): { readonly blob: string; readonly renamed: boolean } {
  const parts = text.split(' ');
  const status = parts.at(-1)!;
  return { blob: parts.at(-2)!, renamed: /^[RC]\d/.test(status) };
}

function readCommit(text: string, timeZone: string): Commit {
  const [hash = '', name = '', email = '', seconds = '0', subject = '', trailers = ''] = text.split('\u0002');
  return {
    hash,
    author: { name, email },
    day: dayInZone(Number(seconds) * 1000, timeZone),
    subject,
    reviewedBy: trailers
      .split('\u0003')
      .filter((one) => one !== '')
      .map(identityOf),
  };
}

/** `Maya Chen <maya@example.org>`, or a bare address or name. */
function identityOf(text: string): Identity {
  const [, name, email] = /^(.*?)\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  if (email !== undefined) return { name: name ?? '', email };
  const plain = text.trim();
  return plain.includes('@') && !plain.startsWith('@')
    ? { name: '', email: plain }
    : { name: plain.replace(/^@/, ''), email: '' };
}

async function* splitAtZero(parts: AsyncIterable<Buffer>): AsyncGenerator<string, undefined> {
  let waiting = '';
  const decoder = new TextDecoder();
  for await (const part of parts) {
    const pieces = (waiting + decoder.decode(part, { stream: true })).split('\0');
    waiting = pieces.pop()!;
    yield* pieces;
  }
  if (waiting !== '') yield waiting;
  return undefined;
}
