import { check } from '../../check/check.ts';
import { keepGood, type Judged } from '../../edit/fix/keep.ts';
import { orderKeys } from '../../edit/fix/key-order.ts';
import { repairsOf } from '../../edit/fix/repairs.ts';
import { carriedReviews } from '../../edit/carry-review.ts';
import { rewritten, type Rewrite } from '../../edit/rewrite.ts';
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { Finding } from '../../model/finding.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { baseWith } from '../../parse/knowledge-base.ts';
import { ParsedPages } from '../../parse/parsed-pages.ts';
import type { Rule } from '../../rules/define-rule.ts';

/** What to mend. */
export interface Wish {
  /** Absent: in every file. */
  readonly files?: ReadonlySet<string> | undefined;
  /** Absent: what any rule finds. */
  readonly rules?: ReadonlySet<string> | undefined;
  /** Also bring the keys of SOPs into order. */
  readonly order: boolean;
}

export interface Mended {
  readonly rewrites: readonly Rewrite[];
  /** Texts that differ from those of the base. */
  readonly texts: ReadonlyMap<string, string>;
  /** The base as it is then. */
  readonly base: KnowledgeBase;
  /** What was wished to be mended and is left. */
  readonly left: readonly Finding[];
}

/** One repair may uncover the next: a misspelt key hides a misspelt name. */
const mostRounds = 20;

/** A base with its form corrected, round by round until nothing can be; nothing is written. */
export function mend(base: KnowledgeBase, rules: readonly Rule[], today: CalendarDate, wish: Wish): Mended {
  const judging = rules.map(withinFolder);
  const texts = new Map<string, string>();
  const rewrites: Rewrite[] = [];
  const parsed = new ParsedPages();
  const judge = (changed: ReadonlyMap<string, string>): Judged => {
    const all = new Map([...texts, ...changed]);
    const other = all.size === 0 ? base : baseWith(base, all, { parsed });
    return { base: other, findings: check(other, judging, { today }).findings };
  };
  const isWished = ({ file, rule }: Finding): boolean =>
    (wish.files?.has(file) ?? true) && (wish.rules?.has(rule) ?? true);
  let now = judge(new Map());
  const write = (changed: readonly Rewrite[], judged: Judged): void => {
    for (const { file } of changed) texts.set(file, judged.base.sources.get(file) ?? '');
    rewrites.push(...changed);
    now = judged;
  };
  const make = (repairs: readonly Rewrite[]): boolean => {
    const before = now.base;
    const kept = keepGood(repairs, now, judge);
    write(kept.repairs, kept.judged);
    const reviews = carriedReviews({ before, after: now.base, rewrites: kept.repairs });
    if (reviews.length > 0) write(reviews, judge(rewritten(now.base.sources, reviews)));
    return kept.repairs.length > 0;
  };
  for (let round = 0; round < mostRounds; round += 1) {
    if (!make(repairsOf(now.base, now.findings.filter(isWished)))) break;
  }
  if (wish.order) {
    const sops = now.base.sops.filter(({ file }) => wish.files?.has(file) ?? true);
    make(sops.flatMap((sop) => orderKeys(sop, now.base.sources.get(sop.file) ?? '') ?? []));
  }
  return {
    rewrites,
    texts,
    base: now.base,
    left: now.findings.filter((finding) => isWished(finding) && finding.status !== 'waived'),
  };
}

/** What git knows, what stands outside the content folder and what was found say nothing about form. */
function withinFolder(rule: Rule): Rule {
  const isWithin = !rule.reads?.includes('history') && !rule.reads?.includes('codeowners');
  return isWithin && rule.scope !== 'report' ? rule : ({ ...rule, reads: [], check: () => [] } as Rule);
}
