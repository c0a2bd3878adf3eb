import { indexOf } from '../model/base-index.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Counts, Finding, Report, Verdict } from '../model/finding.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { comparePlaces } from '../model/place.ts';
import type { Rule } from '../rules/define-rule.ts';
import { configureRules, type ConfiguredRule } from './configure.ts';
import { Fingerprints } from './fingerprint.ts';
import { grantOf, waiverFor } from './waive.ts';

interface Judged {
  readonly configured: ConfiguredRule;
  readonly file: string;
  readonly verdict: Verdict;
}

/** Judges a whole base on a day. Pure; the same base, rules and day give the same report, whatever the order of files. */
export function check(
  base: KnowledgeBase,
  rules: readonly Rule[],
  { today }: { readonly today: CalendarDate },
): Report {
  const judged = configureRules(rules, base.policy).flatMap((configured) => judge(configured, base, today));
  judged.sort(inOrder);
  const prints = new Fingerprints(base.sources);
  const findings = judged.map((one) => findingOf(one, base, today, prints));
  return {
    asOf: today,
    frozen: base.policy.today === today,
    root: base.root,
    counts: count(findings, base.sops.length + base.unreadable.length),
    findings,
  };
}

/** How many findings of each kind; for a part of a report too. */
export function count(findings: readonly Finding[], sops: number): Counts {
  const counts = { sops, error: 0, warning: 0, info: 0, waived: 0, baselined: 0 };
  for (const finding of findings) counts[finding.status === 'waived' ? 'waived' : finding.severity] += 1;
  return counts;
}

function judge(configured: ConfiguredRule, base: KnowledgeBase, today: CalendarDate): readonly Judged[] {
  const { rule, options } = configured;
  const context = { base, index: indexOf(base), policy: base.policy, options, today };
  const judged: Judged[] = [];
  const add = (verdicts: Iterable<Verdict>, subject: string | undefined): void => {
    for (const verdict of verdicts) {
      const file = verdict.file ?? subject;
      if (file === undefined) throw new Error(`The rule ${rule.id} gave a verdict without a file.`);
      judged.push({ configured, file, verdict });
    }
  };
  if (rule.scope === 'base') add(rule.check(base, context), undefined);
  if (rule.scope === 'sop' || rule.scope === 'page') {
    for (const sop of base.sops) add(rule.check(sop, context), sop.file);
  }
  if (rule.scope === 'page') {
    for (const path of base.paths) add(rule.check(path, context), path.file);
  }
  return judged;
}

function findingOf(
  { configured, file, verdict }: Judged,
  base: KnowledgeBase,
  today: CalendarDate,
  prints: Fingerprints,
): Finding {
  const { rule, severity } = configured;
  const page = indexOf(base).pageByFile.get(file);
  const sop = page && page.kind !== 'path' ? page.id : undefined;
  const waiver = waiverFor(base.waivers, rule.id, sop, today);
  const related = verdict.related ?? [];
  return {
    rule: rule.id,
    severity,
    status: waiver ? 'waived' : 'new',
    file,
    ...(sop === undefined ? {} : { sop }),
    place: verdict.place,
    message: verdict.message,
    why: rule.why,
    fix: verdict.fix ?? rule.fix,
    related: waiver ? [...related, grantOf(waiver)] : related,
    suggestions: verdict.suggestions ?? [],
    url: `docs/rules/${rule.id}.md`,
    fingerprint: prints.of(rule.id, file, verdict.place),
  };
}

function inOrder(a: Judged, b: Judged): number {
  return (
    compareText(a.file, b.file) ||
    comparePlaces(a.verdict.place, b.verdict.place) ||
    compareText(a.configured.rule.id, b.configured.rule.id) ||
    compareText(a.verdict.message, b.verdict.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
