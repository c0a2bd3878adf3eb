import { addInterval, requireCalendarDate, type CalendarDate } from '../src/model/calendar-date.ts';
import { daysBetween } from '../src/model/days.ts';
import { emailOf, ownerOf, page, pathOf, staffFor, withDigests } from './corpus.ts';
import { wordsFrom, type Words } from './words.ts';

/** What happened to a procedure on a day, and what its file was from then on. */
export interface Event {
  readonly act: Act;
  readonly day: CalendarDate;
  /** Id of a person. */
  readonly author: string;
  /** Below the content folder. */
  readonly path: string;
  /** Where the file stood until then; the same path unless it was renamed. */
  readonly former: string;
  readonly text: string;
  readonly approvedBy?: string;
}

type Act = 'write' | 'edit' | 'review' | 'rename' | 'tidy';

export const firstDay = requireCalendarDate('2021-01-04');
/** Each procedure is there by then. */
const allWritten = requireCalendarDate('2025-06-02');
/** All tables were put in one form on this day. */
export const tidyDay = requireCalendarDate('2023-09-04');

/** It is written, reviewed by its owner in the end, and something comes between. */
export const fewestActs = 3;

/**
 * The life of one procedure, oldest first: written by its owner, edited by anybody, reviewed by its owner, one in
 * twenty renamed; so many acts of its own, and the tidying that befell all.
 */
export function lifeOf(index: number, size: number, acts: number): readonly Event[] {
  const words = wordsFrom(-1 - index);
  const final = page(index, size);
  const owner = ownerOf(index, size);
  const planned = actsOnDays(index, acts, reviewDayIn(final), words);
  const drafts = draftsOf(final, planned.filter(({ act }) => act === 'edit').length, words);
  const finalPath = pathOf(index);
  let path = planned.some(({ act }) => act === 'rename') ? finalPath.replace('procedure-', 'instruction-') : finalPath;
  let draft = 0;
  let reviewedDraft = -1;
  let review = '';
  return planned.map(({ act, day }) => {
    const former = path;
    if (act === 'edit') draft += 1;
    if (act === 'rename') path = finalPath;
    const text = day < tidyDay ? drafts[draft]!.replace('| --- | --- | --- |', '|---|---|---|') : drafts[draft]!;
    const author = act === 'edit' || act === 'rename' ? words.pick(staffFor(size)) : owner;
    if (act === 'write' || act === 'review') {
      review = reviewOf(finalPath, text, day, draft === reviewedDraft ? 'unchanged' : 'changed', words.sentence(8));
      reviewedDraft = draft;
    }
    const isApproved = act === 'edit' && words.random() < 0.3;
    return {
      act,
      day,
      author,
      path,
      former,
      text: text.replace(reviewBlock, review),
      ...(isApproved ? { approvedBy: `${owner} <${emailOf(owner)}>` } : {}),
    };
  });
}

/** Sorted by day; the last review is that of the generated page. */
function actsOnDays(index: number, count: number, lastDay: CalendarDate, { random }: Words) {
  const born = dayBetween(firstDay, allWritten, random());
  const eve = addInterval(lastDay, { count: -1, unit: 'days' });
  const between = Array.from({ length: count - 2 }, () => ({
    day: dayBetween(born, eve, random()),
    act: (random() < 0.55 ? 'edit' : 'review') as Act,
  })).toSorted((a, b) => Date.parse(a.day) - Date.parse(b.day));
  if (index % 20 === 7) between[between.length >> 1]!.act = 'rename';
  const all: { readonly act: Act; readonly day: CalendarDate }[] = [
    { act: 'write', day: born },
    ...between,
    { act: 'review', day: lastDay },
  ];
  const after = all.findIndex(({ day }) => day >= tidyDay);
  return after > 0 ? all.toSpliced(after, 0, { act: 'tidy', day: tidyDay }) : all;
}

export function dayBetween(from: CalendarDate, to: CalendarDate, share: number): CalendarDate {
  return addInterval(from, { count: Math.floor(daysBetween(from, to) * share), unit: 'days' });
}

/** The text before each edit, and last the final one: going back, an edit takes a sentence for another. */
function draftsOf(final: string, edits: number, words: Words): readonly string[] {
  const drafts = [final];
  for (let edit = 0; edit < edits; edit += 1) {
    const lines = drafts[0]!.split('\n');
    const bodyStart = lines.indexOf('---', 1);
    const editable = [...lines.keys()].filter(
      (at) => at > bodyStart && /^(\d+\. |[A-Z])/.test(lines[at]!) && !lines[at]!.includes(']('),
    );
    const at = words.pick(editable);
    lines[at] = lines[at]!.replace(/(?<=\. )[^.]+\.$/, words.sentence(10));
    drafts.unshift(lines.join('\n'));
  }
  return drafts;
}

const reviewBlock = /^reviewed: [^]*?(?=^risk: )/m;

function reviewDayIn(text: string): CalendarDate {
  return requireCalendarDate(/^reviewed: (.*)$/m.exec(text)![1]!);
}

function reviewOf(path: string, text: string, day: CalendarDate, outcome: string, note: string): string {
  const stated = text
    .replace(/(?<=^reviewed: ).*/m, day)
    .replace(/(?<=^ {2}outcome: ).*/m, outcome)
    .replace(/(?<=^ {2}note: ).*/m, note);
  return reviewBlock.exec(withDigests(path, stated))![0];
}
