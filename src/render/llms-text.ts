import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { needsReview } from '../model/review-days.ts';
import { sopAddress } from '../model/site-settings.ts';
import type { SiteView } from './views.ts';

/** The address of an SOP's source text beside its page: `/sops/bread/bake-sourdough.md`. */
export function twinOf(address: string): string {
  return address.replace(/\/$/, '.md');
}

/** The procedures in force for programs that read text (llmstxt.org): one section a department, each line a link to the source text. */
export function llmsText({ sops, site }: KnowledgeBase, { title, summary, departments }: SiteView): string {
  const byDepartment = Map.groupBy(sops.filter(needsReview), ({ department }) => department);
  const sections = departments.flatMap((department) => {
    const own = byDepartment.get(department.id) ?? [];
    if (own.length === 0) return [];
    const lines = own.map((sop) => {
      const link = `- [${plain(sop.title)}](${twinOf(sopAddress(site, sop.id))})`;
      return sop.summary === undefined ? link : `${link}: ${oneLine(sop.summary)}`;
    });
    return [`## ${oneLine(department.title)}\n\n${lines.join('\n')}`];
  });
  const head = summary === undefined ? [] : [`> ${oneLine(summary)}`];
  return `${[`# ${oneLine(title)}`, ...head, ...sections].join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Within the brackets of a link. */
function plain(text: string): string {
  return oneLine(text).replaceAll(/[[\]\\]/g, String.raw`\$&`);
}
