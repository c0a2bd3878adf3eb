import { calendarDate } from '../model/calendar-date.ts';
import { isSameAct } from '../model/history.ts';
import type { Commit, History, Version } from '../model/history.ts';
import type { Policy } from '../model/policy.ts';
import { outcomes, type Review, type WrittenDate } from '../model/sop.ts';
import { withoutAddresses } from './addresses.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { isMapping } from './validate.ts';
import { readYaml } from './yaml.ts';

/** A commit's text of a file; `file` is the path it has today. */
export interface FileVersion {
  readonly commit: Commit;
  readonly file: string;
  readonly text: string;
}

/**
 * Takes versions file by file, newest first, and keeps of each only what reviews need: ten thousand texts
 * would fill the memory.
 */
export class HistoryReader {
  private readonly versions = new Map<string, Version[]>();
  private newer: { readonly file: string } & Pick<ReviewRecord, 'rest' | 'wording'> = {
    file: '',
    rest: '',
    wording: () => '',
  };
  private readonly fields: Policy['fields'];

  constructor({ fields }: Pick<Policy, 'fields'>) {
    this.fields = fields;
  }

  add({ commit, file, text }: FileVersion): void {
    const { rest, wording, ...record } = readRecord(text, this.fields);
    const known = this.versions.get(file) ?? [];
    this.versions.set(file, known);
    // What the commit after this one changed shows when both are known.
    if (this.newer.file === file) {
      const last = known.length - 1;
      const newer = known[last]!;
      known[last] = {
        ...newer,
        onlyReview: this.newer.rest === rest,
        carriesReview:
          isSameAct(newer, record) &&
          newer.review?.digest !== record.review?.digest &&
          this.newer.wording() === wording(),
      };
    }
    known.push({ commit, ...record, onlyReview: false, carriesReview: false });
    this.newer = { file, rest, wording };
  }

  history(): History {
    return { versions: this.versions };
  }
}

interface ReviewRecord {
  readonly reviewed?: WrittenDate;
  readonly review?: Review;
  /** The text without what a review writes. */
  readonly rest: string;
  /** What a review is of, without where links lead. Seldom asked for. */
  wording(): string;
}

/** The review that a text states. What cannot be read states none: the check of today's text says why. */
function readRecord(text: string, fields: Policy['fields']): ReviewRecord {
  const { language, start, end } = splitFrontmatter(text);
  const [reviewedKey, reviewKey] = [fields.reviewed ?? 'reviewed', fields.review ?? 'review'];
  const body = (): string => withoutAddresses(text.slice(end));
  if (language !== 'yaml') return { rest: text, wording: body };
  const block = text.slice(start, end);
  const rest = text.slice(0, start) + withoutFields(block, [reviewedKey, reviewKey]) + text.slice(end);
  const { value } = readYaml(text, start, end);
  if (!isMapping(value)) return { rest, wording: body };
  const [titleKey, paramsKey] = [fields.title ?? 'title', fields.params ?? 'params'];
  const reviewed = value[reviewedKey];
  const review = value[reviewKey];
  return {
    rest,
    wording: () => JSON.stringify([value[titleKey], value[paramsKey], body()]),
    ...(typeof reviewed === 'string' || typeof reviewed === 'number' ? { reviewed: written(String(reviewed)) } : {}),
    ...(isMapping(review) ? { review: reviewOf(review) } : {}),
  };
}

function written(text: string): WrittenDate {
  const date = calendarDate(text);
  return { text, ...(date === undefined ? {} : { date }) };
}

function reviewOf({ by, outcome, note, digest }: Record<string, unknown>): Review {
  const known = outcomes.find((one) => one === outcome);
  return {
    ...(typeof by === 'string' ? { by } : {}),
    ...(known === undefined ? {} : { outcome: known }),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
  };
}

/** YAML lines without these top-level fields and what is indented below them. */
function withoutFields(yaml: string, names: readonly string[]): string {
  let inside = false;
  const kept = yaml.split('\n').filter((line) => {
    if (/^[^\s#]/.test(line)) inside = names.some((name) => line.startsWith(`${name}:`));
    return !inside;
  });
  return kept.join('\n');
}
