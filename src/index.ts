import { askedFor } from './check/asked-for.ts';
import { check } from './check/check.ts';
import { loadBaseline } from './load/baseline.ts';
import { todayFor } from './load/clock.ts';
import { loadForRules } from './load/for-rules.ts';
import { forgetKnowledgeBase, loadKnowledgeBase } from './load/knowledge-base.ts';
import type { CalendarDate } from './model/calendar-date.ts';
import type { Report } from './model/finding.ts';
import type { KnowledgeBase } from './model/knowledge-base.ts';
import type { Sop } from './model/sop.ts';
import { digestOf } from './model/digest.ts';
import { listSops, type ListedSop } from './render/list.ts';
import { llmsText } from './render/llms-text.ts';
import { pageHtml } from './render/page-html.ts';
import { siteViews } from './render/site-views.ts';
import type { SiteViews } from './render/views.ts';
import { rules } from './rules/index.ts';

export type * from './render/views.ts';
export { twinOf } from './render/llms-text.ts';
export { drawn } from './render/map/draw.ts';

/** What pages are made from. */
export interface Site extends SiteViews {
  /** As `sop list --json` has it. */
  readonly list: readonly ListedSop[];
  /** The source text of every SOP. */
  readonly twins: readonly { readonly id: string; readonly text: string }[];
  /** `/llms.txt` */
  readonly llms: string;
}

/** A content folder that was read, judged and rendered once, for the gate and for all pages. */
export interface OpenedSite {
  readonly base: KnowledgeBase;
  readonly today: CalendarDate;
  readonly report: Report;
  /** Worked out on first use. */
  site(): Site;
}

/**
 * One for the process, whichever copy of this module asks: what the gate has judged is what is published,
 * and nothing is read twice.
 */
const holder = globalThis as { [key: symbol]: OpenedSite | undefined };
const opened = Symbol.for('sopwright.opened-site');

/**
 * Reads the content folder from disk, judges it and makes it the site that pages get. When the folder
 * cannot be used, throws and leaves the site that was open before.
 */
export async function openSite({
  root,
  today: asked,
  baseline,
}: {
  readonly root: string;
  readonly today?: string;
  /** File with what is known from before. */
  readonly baseline?: string;
}): Promise<OpenedSite> {
  const html = new Map<string, string>();
  forgetKnowledgeBase(root);
  const loaded = await loadKnowledgeBase(root, { visit: (page, tree) => html.set(page.file, pageHtml(page, tree)) });
  const today = todayFor(loaded.policy, asked);
  const { base, history } = await loadForRules(root, loaded, askedFor(rules, loaded.policy));
  const known = baseline === undefined ? undefined : loadBaseline(baseline);
  const report = check(base, rules, { today, history, baseline: known });
  let site: Site | undefined;
  const one: OpenedSite = { base, today, report, site: () => (site ??= siteOf(base, today, html)) };
  holder[opened] = one;
  return one;
}

/** The site of the folder that was opened last. */
export function openedSite(): OpenedSite {
  const one = holder[opened];
  if (one) return one;
  throw new Error('No content folder is open. Add the sop() integration to the integrations of astro.config.');
}

/** What pages call. */
export function getSite(): Promise<Site> {
  return Promise.resolve(openedSite().site());
}

function siteOf(base: KnowledgeBase, today: CalendarDate, html: Map<string, string>): Site {
  const digests = new Map<Sop, string>();
  const digest = (sop: Sop): string => {
    const known = digests.get(sop) ?? digestOf(sop, base.policy.sections.informative);
    digests.set(sop, known);
    return known;
  };
  const views = siteViews({ base, today, html, digestOf: digest });
  html.clear();
  const twins = base.sops.map(({ id, file }) => ({ id, text: base.sources.get(file) ?? '' }));
  return { ...views, list: listSops(base, today, digest), twins, llms: llmsText(base, views.view) };
}
