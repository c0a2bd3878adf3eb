import { longDate } from '../model/days.ts';
import type { Oddity, ReviewRecord } from '../model/review-records.ts';
import { palette } from './colour.ts';
import { table, type Cell } from './table.ts';

const inWords: Readonly<Record<Oddity, string>> = {
  backwards: 'earlier than the review before it',
  future: 'later than its commit',
  'date only': 'the commit moved the date and brought no evidence',
  'other author': 'not committed or confirmed by the reviewer',
};

const shownOfHash = 7;

/** The reviews of an SOP for a person, newest first, with what is odd about each. */
export function reviewHistoryTable(records: readonly ReviewRecord[], colour: boolean): string {
  const { bold, dim, yellow } = palette(colour);
  const heading = ['Day', 'Person', 'Outcome', 'Text', 'Commit', 'Author', 'Odd', 'Note'];
  const rows = records.map(({ reviewed, review, commit, odd }): readonly Cell[] => [
    { text: reviewed?.date === undefined ? (reviewed?.text ?? '-') : longDate(reviewed.date) },
    { text: review?.by ?? '-' },
    { text: review?.outcome ?? '-' },
    { text: review?.digest?.slice(0, shownOfHash) ?? '-', style: dim },
    { text: commit?.hash.slice(0, shownOfHash) ?? 'not committed', style: dim },
    { text: commit === undefined ? '-' : commit.author.name || commit.author.email },
    { text: odd.map((one) => inWords[one]).join(', ') || '-', style: odd.length > 0 ? yellow : dim },
    { text: review?.note ?? '-' },
  ]);
  return table([heading.map((text) => ({ text, style: bold })), ...rows]);
}

/** The same for programs; what is not known is null. */
export function reviewHistoryJson(sop: string, records: readonly ReviewRecord[]): string {
  const reviews = records.map(({ reviewed, review, commit, odd }) => ({
    reviewed: reviewed?.date ?? reviewed?.text ?? null,
    by: review?.by ?? null,
    outcome: review?.outcome ?? null,
    note: review?.note ?? null,
    digest: review?.digest ?? null,
    commit:
      commit === undefined
        ? null
        : { hash: commit.hash, day: commit.day, author: commit.author, reviewedBy: commit.reviewedBy },
    odd,
  }));
  return `${JSON.stringify({ version: 1, sop, reviews }, undefined, 2)}\n`;
}
