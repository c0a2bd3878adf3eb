import type { CalendarDate } from '../model/calendar-date.ts';
import { askedAbout } from '../model/codeowners.ts';
import type { Person } from '../model/directory.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isLocal } from '../model/is-local.ts';
import { isPath } from '../model/is-path.ts';
import { reviewables } from '../model/reviewables.ts';
import type { Sop } from '../model/sop.ts';

/** What CODEOWNERS should say of the SOPs of a base. */
export interface OwnershipLines {
  readonly lines: readonly string[];
  /** People who are left out, since nothing says what a forge calls them. */
  readonly nameless: readonly Person[];
  /** SOPs with nobody to ask; they get no line of their own. */
  readonly unasked: readonly Sop[];
}

interface Entry {
  readonly path: string;
  readonly names: string;
}

/**
 * A line for each SOP that is not retired, each local version and each onboarding path, by path of its file. Where more than half of the SOPs in a department's folder ask
 * the same people, one line for the folder says so, and lines of their own have only those that ask others.
 */
export function ownershipLines(base: KnowledgeBase, prefix: string, today: CalendarDate): OwnershipLines {
  const sops = reviewables(base)
    .filter(({ status }) => status !== 'retired')
    .map((sop) => ({ sop, ...askedAbout(sop, base.directory, today) }));
  const entries = sops
    .filter(({ names }) => names.length > 0)
    .map(({ sop, names }) => ({ folder: departmentFolder(sop), path: sop.file, names: names.join(' ') }));
  const written = [...Map.groupBy(entries, ({ folder }) => folder)].flatMap(([folder, own]) => {
    const shared = folder === undefined ? undefined : commonNames(own);
    if (folder === undefined || shared === undefined) return own;
    return [{ path: folder, names: shared }, ...own.filter(({ names }) => names !== shared)];
  });
  return {
    lines: written.toSorted(byPath).map(({ path, names }) => `/${escaped(prefix + path)} ${names}`),
    nameless: [...new Set(sops.flatMap(({ nameless }) => nameless))],
    unasked: sops.filter(({ names }) => names.length === 0).map(({ sop }) => sop),
  };
}

/** `sops/bread/` for `sops/bread/rolls/shape-rolls.md`; none for an SOP that stands in no folder. */
function departmentFolder({ id, file, department }: Sop): string | undefined {
  if (isLocal({ id }) || isPath({ id })) return undefined;
  return id.includes('/') ? `${file.startsWith('sops/') ? 'sops/' : ''}${department}/` : undefined;
}

function commonNames(entries: readonly Entry[]): string | undefined {
  for (const [names, same] of Map.groupBy(entries, (entry) => entry.names)) {
    if (same.length > 1 && same.length * 2 > entries.length) return names;
  }
  return undefined;
}

function byPath(a: Pick<Entry, 'path'>, b: Pick<Entry, 'path'>): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function escaped(path: string): string {
  return path.replaceAll(/[\\\s#*?[\]!]/g, String.raw`\$&`);
}

const begin = '# sop codeowners: begin';
const end = '# sop codeowners: end';

/** The lines between two marks, with a word on where they come from. */
export function codeownersBlock(lines: readonly string[]): string {
  const source = '# Made from the owners and deputies of the SOPs. Change them there, then run: sop codeowners';
  return [begin, source, ...lines, end, ''].join('\n');
}

/**
 * A CODEOWNERS file with the block in the place of the one it has, else after all that it has, where it has the
 * last word. Nothing outside the marks changes. Undefined when the marks are not one begin and one end after it.
 */
export function withBlock(text: string, block: string): string | undefined {
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const own = block.replaceAll('\n', lineEnd);
  const marks = [...text.matchAll(/^# sop codeowners: (begin|end)[ \t]*(?:\r\n|\n|$(?![^]))/gm)];
  const [first, second] = marks;
  if (first === undefined) return text === '' ? own : `${text.replace(/(?<!\n)$/, lineEnd)}${lineEnd}${own}`;
  if (marks.length !== 2 || first[1] !== 'begin' || second?.[1] !== 'end') return undefined;
  return text.slice(0, first.index) + own + text.slice(second.index + second[0].length);
}

/** What a file lacks and has too much, line by line in the order of paths: `- /a.md @ana`, `+ /a.md @bo`. */
export function differingLines(before: string, after: string): readonly string[] {
  const [old, wanted] = [before, after].map((text) => new Set(text.split(/\r\n|\n/))) as [Set<string>, Set<string>];
  const removed = [...old].filter((line) => !wanted.has(line)).map((line) => ({ mark: '-', line }));
  const added = [...wanted].filter((line) => !old.has(line)).map((line) => ({ mark: '+', line }));
  return [...removed, ...added]
    .map(({ mark, line }) => ({ mark, line, path: line.split(/(?<!\\)\s/)[0]! }))
    .toSorted(byPath)
    .map(({ mark, line }) => `${mark} ${line}`.trimEnd());
}
