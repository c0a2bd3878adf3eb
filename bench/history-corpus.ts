/**
 * Plans the past of a generated knowledge base, the same for the same size and number on every machine: over five
 * years, four commits in five to procedures (many have seen few, few have seen many), the others to files elsewhere.
 * At its end the base is clean with every rule on that reads the history.
 */
import { requireCalendarDate, type CalendarDate } from '../src/model/calendar-date.ts';
import { corpusDay, dataFiles, staffFor } from './corpus.ts';
import { dayBetween, fewestActs, firstDay, lifeOf, tidyDay, type Event } from './procedure-life.ts';
import { wordsFrom, type Words } from './words.ts';

export interface PlannedCommit {
  readonly day: CalendarDate;
  /** Id of a person. */
  readonly author: string;
  readonly message: string;
  readonly changes: readonly Change[];
}

export interface Change {
  /** From the top of the repository. */
  readonly path: string;
  /** Where the file stood until then. */
  readonly former?: string;
  readonly text: string;
}

export const contentFolder = 'content';

/** So many commits, oldest first; the last writes this policy. */
export function planHistory(size: number, commits: number, policy: string): readonly PlannedCommit[] {
  const words = wordsFrom(size);
  const today = requireCalendarDate(corpusDay);
  const [leader = ''] = staffFor(size);
  const counts = actsBySop(size, Math.floor(commits * 0.8), words);
  const events = counts.flatMap((count, index) => lifeOf(index, size, count));
  const tidied = events.filter(({ act }) => act === 'tidy');
  const toSops = [
    ...events.filter(({ act }) => act !== 'tidy').map(commitOf),
    { day: tidyDay, author: leader, message: 'Write all tables alike', changes: tidied.map(changeOf) },
  ];
  const data = [...dataFiles(size)].map(([path, text]) => ({ path: `${contentFolder}/${path}`, text }));
  const toOthers = Array.from({ length: commits - toSops.length - 2 }, (_, turn) => ({
    day: dayBetween(firstDay, today, words.random()),
    author: words.pick(staffFor(size)),
    message: `Change page ${turn % 40}`,
    changes: [{ path: `pages/page-${turn % 40}.md`, text: `${words.sentence(40)}\n` }],
  }));
  return [
    { day: firstDay, author: leader, message: 'Begin', changes: data },
    ...[...toSops, ...toOthers].toSorted((a, b) => Date.parse(a.day) - Date.parse(b.day)),
    {
      day: today,
      author: leader,
      message: 'Turn on what reads the history',
      changes: [{ path: `${contentFolder}/policy.yaml`, text: policy }],
    },
  ];
}

/** How many acts each procedure has seen. */
function actsBySop(size: number, total: number, { random }: Words): readonly number[] {
  if (total < size * fewestActs) throw new Error(`So few commits are no past of ${size} SOPs.`);
  const acts = Array.from({ length: size }, () => fewestActs);
  for (let spent = size * fewestActs; spent < total; spent += 1) acts[Math.floor(random() ** 2 * size)]! += 1;
  return acts;
}

function commitOf(event: Event): PlannedCommit {
  const { act, day, author, path, approvedBy } = event;
  const trailer = approvedBy === undefined ? '' : `\n\nReviewed-by: ${approvedBy}`;
  return { day, author, message: `In ${path}: ${act}${trailer}`, changes: [changeOf(event)] };
}

function changeOf({ path, former, text }: Event): Change {
  return {
    path: `${contentFolder}/${path}`,
    text,
    ...(former === path ? {} : { former: `${contentFolder}/${former}` }),
  };
}
