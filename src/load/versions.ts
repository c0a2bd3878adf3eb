import { dayInZone } from '../model/calendar-date.ts';
import type { Commit, Identity } from '../model/history.ts';
import type { FileVersion } from '../parse/history.ts';
import { blobs, git, gitText } from './git.ts';

interface Entry {
  readonly commit: Commit;
  /** The path the file has today. */
  readonly file: string;
  readonly blob: string;
}

/**
 * The text of files in each commit that touched them, file by file, newest first: one run of git for the commits,
 * one for the texts, both streamed.
 */
export async function* fileVersions(
  folder: string,
  wanted: ReadonlySet<string>,
  timeZone: string,
): AsyncGenerator<FileVersion> {
  const entries = Map.groupBy(await entriesOf(folder, wanted, timeZone), ({ file }) => file);
  const byFile = [...entries.values()].flat();
  const names = byFile.map(({ blob }) => blob);
  let next = 0;
  for await (const text of blobs(folder, names)) {
    const { commit, file } = byFile[next]!;
    yield { commit, file, text };
    next += 1;
  }
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
