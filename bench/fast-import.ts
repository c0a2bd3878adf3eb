import { dirname } from 'node:path';
import { emailOf } from './corpus.ts';
import type { Change, PlannedCommit } from './history-corpus.ts';

const inARow = 10;

/** How many of so many commits are merges. */
export function mergesAmong(commits: number): number {
  return Math.floor(commits / (inARow + 1));
}

/**
 * Commits as `git fast-import` reads them. Of ten in a row those to the folder of the second are a branch beside the
 * others, and an eleventh merges it.
 */
export function fastImportStream(planned: readonly PlannedCommit[]): string {
  const stream: string[] = [];
  let turn = 0;
  const write = (branch: string, commit: PlannedCommit, parent = ''): void => {
    stream.push(commitText(branch, commit, turn, parent));
    turn += 1;
  };
  for (let start = 0; start < planned.length; start += inARow) {
    const group = planned.slice(start, start + inARow);
    const isMerged = group.length === inARow;
    const folder = folderOf(group[1] ?? group[0]!);
    const beside = new Set(isMerged ? group.filter((one) => folderOf(one) === folder) : []);
    const [branchesOff] = beside;
    for (const one of group) {
      write(beside.has(one) ? 'side' : 'main', one, one === branchesOff ? 'from refs/heads/main\n' : '');
    }
    if (isMerged) write('main', mergeOf(group, beside), 'merge refs/heads/side\n');
  }
  return `${stream.join('')}reset refs/heads/side\nfrom ${'0'.repeat(40)}\n`;
}

function folderOf({ changes }: PlannedCommit): string {
  return dirname(changes[0]!.path);
}

/** What the branch brings, each file as the last in the row leaves it. */
function mergeOf(group: readonly PlannedCommit[], beside: ReadonlySet<PlannedCommit>): PlannedCommit {
  const last = group.at(-1)!;
  const end = new Map(group.flatMap(({ changes }) => changes).map(({ path, text }) => [path, text]));
  const changes = [...beside]
    .flatMap((one) => one.changes)
    .map((change) => ({ ...change, text: end.get(change.path)! }));
  return { ...last, message: 'Merge a branch', changes };
}

/** At noon in UTC, which is the same day in the time zone of the policy; seconds keep the order. */
function commitText(branch: string, { day, author, message, changes }: PlannedCommit, turn: number, parents: string) {
  const seconds = Date.parse(`${day}T12:00:00Z`) / 1000 + (turn % 3600);
  const who = `${author} <${emailOf(author)}> ${seconds} +0000`;
  const said = `author ${who}\ncommitter ${who}\n${dataText(message)}`;
  return `commit refs/heads/${branch}\n${said}${parents}${changes.map(changeText).join('')}\n`;
}

function changeText({ path, former, text }: Change): string {
  const gone = former === undefined ? '' : `D ${former}\n`;
  return `${gone}M 100644 inline ${path}\n${dataText(text)}`;
}

function dataText(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
