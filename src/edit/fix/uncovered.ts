import type { Finding } from '../../model/finding.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Rewrite } from '../rewrite.ts';
import { linesOf } from '../text-edit.ts';

/**
 * Findings that a repair has brought about. What it only uncovers is none: the repaired field can now be judged,
 * and so can the day of a review, how much somebody owns, and a text that its reviewer did not see.
 */
export function introduced(
  before: readonly Finding[],
  after: readonly Finding[],
  repairs: readonly Rewrite[],
  base: KnowledgeBase,
): readonly Finding[] {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const files = Map.groupBy(repairs, ({ file }) => file);
  const covered = new Map<string, readonly Lines[]>();
  const rangesIn = (file: string): readonly Lines[] => {
    const own = covered.get(file) ?? rangesOf(files.get(file) ?? [], base.sources.get(file) ?? '');
    covered.set(file, own);
    return own;
  };
  return after.filter(
    ({ fingerprint, file, rule, place }) =>
      !known.has(fingerprint) &&
      !rule.startsWith('freshness/') &&
      (files.has(file) || aboutForm.test(rule)) &&
      !rangesIn(file).some(([first, last]) => place.line <= last && place.endLine >= first),
  );
}

/** What other files may not lose by a repair. */
const aboutForm = /^(?:identity|links|references|shape)\//;

type Lines = readonly [first: number, last: number];

/** The lines of a file whose findings its repairs may uncover. A repair keeps every line where it was. */
function rangesOf(repairs: readonly Rewrite[], text: string): readonly Lines[] {
  const lines = linesOf(text);
  return repairs.flatMap(({ edit }) => (edit.text.includes('\n') ? [] : [fieldAt(lines, edit.place.line)]));
}

/** A line and those that belong to it by indentation: the value of a key may stand below it. */
function fieldAt(lines: readonly string[], line: number): Lines {
  const first = lines[line - 1] ?? '';
  const indent = /^ *(?:- +)?/.exec(first)![0].length;
  let last = line;
  while (last < lines.length) {
    const next = lines[last]!;
    const depth = /^ */.exec(next)![0].length;
    if (
      next.trim() === '---' ||
      (next.trim() !== '' && depth <= indent && !(depth === indent && next.trim().startsWith('- ')))
    )
      break;
    last += 1;
  }
  return [line, last];
}
