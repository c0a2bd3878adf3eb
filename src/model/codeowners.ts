import type { CalendarDate } from './calendar-date.ts';
import { livingPeople, type Directory, type Person } from './directory.ts';
import type { Place } from './place.ts';
import type { Sop } from './sop.ts';

/** A line of a CODEOWNERS file: whom to ask about the paths of a pattern. */
export interface CodeownersLine {
  readonly pattern: string;
  /** As written: `@name`, `@organisation/team` or an e-mail address. */
  readonly owners: readonly string[];
  /** From the pattern to the last owner. */
  readonly place: Place;
  /** GitLab's section it stands in; empty before the first. */
  readonly section: string;
  /** Whether the pattern holds for a path from the top of the repository. */
  covers(path: string): boolean;
}

/** Whom a repository asks about a change. */
export interface Codeowners {
  /** Where the content folder stands in the repository: `content/`, or nothing at its top. */
  readonly prefix: string;
  /** Absent: the repository has no such file. */
  readonly file?: {
    /** Seen from the content root, as all files of a base are: `../.github/CODEOWNERS`. */
    readonly path: string;
    /** Seen from the top of the repository. */
    readonly pathInRepository: string;
    readonly text: string;
  };
  readonly lines: readonly CodeownersLine[];
}

/** The lines that decide about a path: in each section the last that covers it. */
export function decidingLines({ lines }: Codeowners, path: string): readonly CodeownersLine[] {
  const last = new Map<string, CodeownersLine>();
  for (const line of lines) if (line.covers(path)) last.set(line.section, line);
  return [...last.values()];
}

/** Whom a forge should ask about an SOP. */
export interface Asked {
  /** The living people behind its owner, then those behind its deputy, as CODEOWNERS names people. */
  readonly names: readonly string[];
  /** Those of them for whom `people.yaml` gives neither a forge's user name nor an e-mail address. */
  readonly nameless: readonly Person[];
}

export function askedAbout(
  { owner, deputy }: Pick<Sop, 'owner' | 'deputy'>,
  directory: Directory,
  today: CalendarDate,
): Asked {
  const ids = [owner, deputy].filter((id) => id !== undefined);
  const people = [...new Set(ids.flatMap((id) => livingPeople(directory, id, today)))];
  return {
    names: people.flatMap((person) => nameOnForge(person) ?? []),
    nameless: people.filter((person) => nameOnForge(person) === undefined),
  };
}

/** A name with a blank in it is no user name, and would be read as two. */
function nameOnForge({ github, email }: Person): string | undefined {
  return github === undefined || /\s/.test(github) ? email : `@${github.replace(/^@/, '')}`;
}
