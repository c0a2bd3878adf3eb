import { indexOf } from '../model/base-index.ts';
import type { CalendarDate } from '../model/calendar-date.ts';
import type { Counts, Finding, KnownFinding, Report, Verdict } from '../model/finding.ts';
import type { History } from '../model/history.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { localsAsSops, pathsAsSops } from '../model/reviewables.ts';
import { reviewableIdOf } from '../model/onboarding-path.ts';
import { comparePlaces } from '../model/place.ts';
import type { Found, Rule } from '../rules/define-rule.ts';
import { coveredBy, staleIn } from './baseline.ts';
import { configureRules, type ConfiguredRule } from './configure.ts';
import { Fingerprints } from './fingerprint.ts';
import { grantOf, waiverFor } from './waive.ts';

interface Judged {
  readonly configured: ConfiguredRule;
  readonly file: string;
  readonly verdict: Verdict;
}

export interface Circumstances {
  readonly today: CalendarDate;
  /** What git knows; rules that cannot do without it must be off when it is absent. */
  readonly history?: History | undefined;
  /** For a pull request: what it changes. Rules that read the clock then say only what it brings about. */
  readonly since?: Since | undefined;
  /** What is known from before and need not be put right today. */
  readonly baseline?: readonly KnownFinding[] | undefined;
}

/** A change to a base, seen from before it. */
export interface Since {
  /** Files that the change touches. */
  readonly touched: ReadonlySet<string>;
  /** Fingerprints of what was found before it, on the same day. */
  readonly before: ReadonlySet<string>;
}

/** Judges a whole base on a day. Pure; the same base, rules and day give the same report, whatever the order of files. */
export function check(base: KnowledgeBase, rules: readonly Rule[], circumstances: Circumstances): Report {
  const { today, since, baseline = [] } = circumstances;
  const configured = configureRules(rules, base.policy);
  const found: Found[] = [];
  const judged: Judged[] = [];
  const ruleIds = rules.map(({ id }) => id);
  // Rules about what was found come when all of it is known.
  for (const one of [...configured.filter(isFirst), ...configured.filter((other) => !isFirst(other))]) {
    const own = judge(one, base, circumstances, { found, ruleIds });
    judged.push(...own);
    found.push(...own.map(({ file }) => ({ rule: one.rule.id, sop: sopIn(base, file) })));
  }
  judged.sort(inOrder);
  const prints = new Fingerprints(base.sources);
  const isKnown = coveredBy(baseline);
  const all = judged.map((one) => ({ one, finding: findingOf(one, base, today, prints, isKnown) }));
  const findings = all
    .filter(({ one, finding }) => since === undefined || isBroughtAbout(one, finding, base, since))
    .map(({ finding }) => finding);
  return {
    asOf: today,
    frozen: base.policy.today === today,
    root: base.root,
    counts: count(findings, base.sops.length + base.unreadable.length),
    findings,
    stale: staleIn(
      baseline,
      all.map(({ finding }) => finding),
    ),
  };
}

/** Nobody's pull request is held up by another team's calendar: what only the day has changed is left out. */
function isBroughtAbout(
  { configured, file }: Judged,
  { fingerprint }: Finding,
  base: KnowledgeBase,
  { touched, before }: Since,
): boolean {
  if (!configured.rule.reads?.includes('clock')) return true;
  return (touched.has(file) && indexOf(base).pageByFile.has(file)) || !before.has(fingerprint);
}

/** How many findings of each kind; for a part of a report too. */
export function count(findings: readonly Finding[], sops: number): Counts {
  const counts = { sops, error: 0, warning: 0, info: 0, waived: 0, baselined: 0 };
  for (const { status, severity } of findings) counts[status === 'new' ? severity : status] += 1;
  return counts;
}

function judge(
  configured: ConfiguredRule,
  base: KnowledgeBase,
  { today, history }: Circumstances,
  { found, ruleIds }: { readonly found: readonly Found[]; readonly ruleIds: readonly string[] },
): readonly Judged[] {
  const { rule, options } = configured;
  const { policy, codeowners } = base;
  if (history === undefined && rule.reads?.includes('history')) throw new Error(`${rule.id} was given no history.`);
  if (codeowners === undefined && rule.reads?.includes('codeowners')) throw new Error(`${rule.id} got no CODEOWNERS.`);
  const context = { base, index: indexOf(base), policy, options, ruleIds, today, history, codeowners };
  const judged: Judged[] = [];
  const add = (verdicts: Iterable<Verdict>, subject: string | undefined): void => {
    for (const verdict of verdicts) {
      const file = verdict.file ?? subject;
      if (file === undefined) throw new Error(`The rule ${rule.id} gave a verdict without a file.`);
      judged.push({ configured, file, verdict });
    }
  };
  if (rule.scope === 'report') add(rule.check(found, context), undefined);
  if (rule.scope === 'base') add(rule.check(base, context), undefined);
  if (rule.scope === 'sop' || rule.scope === 'page') {
    for (const sop of base.sops) add(rule.check(sop, context), sop.file);
  }
  if (rule.scope === 'page') {
    for (const page of [...base.paths, ...base.locals]) add(rule.check(page, context), page.file);
  }
  if (rule.scope === 'local') {
    for (const local of base.locals) add(rule.check(local, context), local.file);
  }
  if (rule.scope === 'sop' && rule.ofAll) {
    for (const other of [...localsAsSops(base), ...pathsAsSops(base)]) add(rule.check(other, context), other.file);
  }
  return judged;
}

function findingOf(
  { configured, file, verdict }: Judged,
  base: KnowledgeBase,
  today: CalendarDate,
  prints: Fingerprints,
  isKnown: (finding: KnownFinding) => boolean,
): Finding {
  const { rule, severity } = configured;
  const sop = sopIn(base, file);
  const waiver = waiverFor(base.waivers, rule.id, sop, today);
  const related = verdict.related ?? [];
  const fingerprint = prints.of(rule.id, file, verdict);
  return {
    rule: rule.id,
    severity,
    status: waiver ? 'waived' : isKnown({ rule: rule.id, file, fingerprint }) ? 'baselined' : 'new',
    file,
    ...(sop === undefined ? {} : { sop }),
    place: verdict.place,
    message: verdict.message,
    why: rule.why,
    fix: verdict.fix ?? rule.fix,
    related: waiver ? [...related, grantOf(waiver)] : related,
    suggestions: verdict.suggestions ?? [],
    url: `docs/rules/${rule.id}.md`,
    fingerprint,
  };
}

function isFirst({ rule }: ConfiguredRule): boolean {
  return rule.scope !== 'report';
}

/** Id of what a file holds that has a review of its own, readable or not. */
function sopIn(base: KnowledgeBase, file: string): string | undefined {
  const page = indexOf(base).pageByFile.get(file);
  return page?.kind === 'path' ? reviewableIdOf(page) : page?.id;
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
