import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check.ts';
import { codeownersBlock, ownershipLines } from '../../src/edit/codeowners.ts';
import { requireCalendarDate, type CalendarDate } from '../../src/model/calendar-date.ts';
import { digestOf, digestOfText, sectionDigests } from '../../src/model/digest.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { History, Identity } from '../../src/model/history.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { localsAsSops } from '../../src/model/reviewables.ts';
import { parseCodeowners, withCodeowners } from '../../src/parse/codeowners.ts';
import { HistoryReader, type FileVersion } from '../../src/parse/history.ts';
import { parseKnowledgeBase } from '../../src/parse/knowledge-base.ts';
import { ParsedPages } from '../../src/parse/parsed-pages.ts';
import { rules } from '../../src/rules/index.ts';

const folder = fileURLToPath(new URL('../../content', import.meta.url));
const parsed = new ParsedPages();

/** A commit that is older than the text as it stands. */
interface Earlier {
  readonly day: string;
  /** A person's id. */
  readonly by: string;
  readonly text: string;
}

/** Who committed the text of an SOP as it stands, and when. */
interface LastCommit {
  readonly day?: string | undefined;
  readonly by?: string | undefined;
}

interface State {
  readonly files: ReadonlyMap<string, string>;
  readonly today: CalendarDate;
  /** Absent: as `sop codeowners` would write it. */
  readonly codeowners?: string;
  /** By file, where it is not the reviewer on the day of the review. */
  readonly lastCommits: ReadonlyMap<string, LastCommit>;
  /** Newest first, by file. */
  readonly earlier: ReadonlyMap<string, readonly Earlier[]>;
}

/**
 * The sample company with every rule on, its CODEOWNERS, and a history in which everybody committed their own
 * reviews. Never changes: each change answers with another company.
 */
export class Company {
  private readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  text(file: string): string {
    const text = file === codeownersFile ? this.codeowners(this.base()) : this.state.files.get(file);
    if (text === undefined) throw new RangeError(`The company has no ${file}.`);
    return text;
  }

  /** Paths that begin so. */
  paths(beginning: string): readonly string[] {
    return [...this.state.files.keys()].filter((path) => path.startsWith(beginning));
  }

  /** With a file as it is now, new or not. */
  written(file: string, text: string): Company {
    return file === codeownersFile
      ? this.but({ codeowners: text })
      : this.but({ files: new Map(this.state.files).set(file, text) });
  }

  /** With other words in the place of some that stand in the file once. */
  replaced(file: string, words: string, others: string): Company {
    const parts = this.text(file).split(words);
    if (parts.length !== 2) throw new RangeError(`${file} has "${words}" ${parts.length - 1} times, expected once.`);
    return this.written(file, parts.join(others));
  }

  without(file: string): Company {
    this.text(file);
    return this.but({ files: new Map([...this.state.files].filter(([path]) => path !== file)) });
  }

  /** With the digests of the text as it stands, as if whoever changed it had reviewed it too, and compared its local versions with it. */
  reviewed(file: string): Company {
    const base = this.base();
    const page = [...base.sops, ...base.paths, ...localsAsSops(base)].find((one) => one.file === file);
    if (page === undefined) throw new RangeError(`${file} is no page.`);
    const { informative } = base.policy.sections;
    const digest = digestOf({ params: [], ...page }, informative);
    const text = this.text(file)
      .replace(/^ {2}digest: .*$/m, `  digest: "${digest}"`)
      .replace(/^ {2}sections: .*$/m, `  sections: "${sectionDigests(page, informative)}"`);
    const locals = base.locals.filter(({ sopId }) => sopId === page.id).map((local) => local.file);
    return locals.reduce((company, local) => company.compared(local), this.written(file, text));
  }

  /** With the digests of its base, as if somebody had compared a local version with it. */
  private compared(file: string): Company {
    const { sops, locals, policy } = this.base();
    const sopId = locals.find((one) => one.file === file)?.sopId;
    const base = sops.find(({ id }) => id === sopId);
    if (base === undefined) throw new RangeError(`${file} is no local version.`);
    const { informative } = policy.sections;
    const text = this.text(file)
      .replace(/^base_digest: .*$/m, `base_digest: "${digestOf(base, informative)}"`)
      .replace(/^base_sections: .*$/m, `base_sections: "${sectionDigests(base, informative)}"`);
    return this.written(file, text);
  }

  on(day: string): Company {
    return this.but({ today: requireCalendarDate(day) });
  }

  committed(file: string, last: LastCommit): Company {
    return this.but({ lastCommits: new Map(this.state.lastCommits).set(file, last) });
  }

  /** With a commit before all others of a file. */
  begunWith(file: string, first: Earlier): Company {
    return this.but({ earlier: new Map(this.state.earlier).set(file, [...(this.state.earlier.get(file) ?? []), first]) });
  }

  /** All that every rule says. */
  findings(): readonly Finding[] {
    const known = this.base();
    const own = { prefix: 'content/', pathInRepository: 'CODEOWNERS', text: this.codeowners(known) };
    const base = withCodeowners(known, parseCodeowners(own));
    return check(base, rules, { today: this.state.today, history: this.history(base) }).findings;
  }

  private base(): KnowledgeBase {
    const files = [...this.state.files].map(([path, text]) => ({ path, text }));
    return parseKnowledgeBase({ root: 'content', files, allFiles: [...this.state.files.keys()], parsed });
  }

  private codeowners(base: KnowledgeBase): string {
    return this.state.codeowners ?? codeownersBlock(ownershipLines(base, 'content/', this.state.today).lines);
  }

  private history({ sops, directory, policy }: KnowledgeBase): History {
    const identity = (id: string | undefined): Identity => {
      const person = directory.people.get(id ?? '');
      return { name: person?.name ?? 'Somebody', email: person?.email ?? 'somebody@elsewhere.example' };
    };
    const version = (file: string, { day, by, text }: LastCommit & Pick<Earlier, 'text'>): FileVersion => {
      const date = requireCalendarDate(day ?? '2026-11-20');
      const hash = digestOfText(`${file} ${text}`).padEnd(40, '0');
      return { file, text, commit: { hash, author: identity(by), day: date, subject: 'A change', reviewedBy: [] } };
    };
    const reader = new HistoryReader(policy);
    for (const { file, reviewed, review } of sops) {
      const last = { by: review?.by, day: reviewed?.date, ...this.state.lastCommits.get(file) };
      reader.add(version(file, { ...last, text: this.text(file) }));
      for (const one of this.state.earlier.get(file) ?? []) reader.add(version(file, one));
    }
    return reader.history();
  }

  private but(change: Partial<State>): Company {
    return new Company({ ...this.state, ...change });
  }
}

/** Seen from the content root, as findings name it. */
export const codeownersFile = '../CODEOWNERS';

/** The sample as it is in the repository. */
export function cleanCompany(): Company {
  const paths = globSync('**/*.*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const files = new Map(paths.toSorted().map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
  const asked = rules.filter(({ severity }) => severity === 'off').map(({ id }) => `  ${id}: warning\n`);
  files.set('policy.yaml', `${files.get('policy.yaml')}\nrules:\n${asked.join('')}`);
  return new Company({ files, today: requireCalendarDate('2026-11-20'), lastCommits: new Map(), earlier: new Map() });
}
