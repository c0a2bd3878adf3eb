import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { requireCalendarDate } from '../../src/model/calendar-date.ts';
import { parseKnowledgeBase } from '../../src/parse/knowledge-base.ts';
import { pageHtml } from '../../src/render/page-html.ts';
import { siteViews } from '../../src/render/site-views.ts';
import type { SiteViews } from '../../src/render/views.ts';

type Files = Readonly<Record<string, string>>;

interface Rendered extends SiteViews {
  readonly base: KnowledgeBase;
}

/** A little world, read, rendered and made into views; files that end in `.png` are there and not read. */
export function render(files: Files, today = '2026-06-15'): Rendered {
  const html = new Map<string, string>();
  const base = parseKnowledgeBase({
    root: 'content',
    files: Object.entries(files)
      .filter(([path]) => !path.endsWith('.png'))
      .map(([path, text]) => ({ path, text })),
    allFiles: Object.keys(files),
    visit: (page, tree) => html.set(page.file, pageHtml(page, tree)),
  });
  const views = siteViews({ base, html, today: requireCalendarDate(today), digestOf: () => '0123456789abcdef' });
  return { ...views, base };
}

/** The body of one SOP, `sops/bread/bake.md`. */
export function body(markdown: string, files: Files = {}): string {
  const text = `---\ntitle: Bake\n---\n\n${markdown}\n`;
  return render({ 'sops/bread/bake.md': text, ...files }).sopPages.find(({ id }) => id === 'bread/bake')!.html;
}
