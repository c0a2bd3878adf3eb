import { indexOf } from '../model/base-index.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Policy } from '../model/policy.ts';
import { settleDecisions } from './body/decision.ts';
import { settleLinks } from './body/links.ts';
import { settleMarks } from './body/marks.ts';
import { addressesOf } from './pages/addresses.ts';
import { departmentSummary, departmentViews } from './pages/department-views.ts';
import { fileViews } from './pages/files.ts';
import { homeView } from './pages/home-view.ts';
import { markNames } from './pages/mark-names.ts';
import { pathViews } from './pages/path-views.ts';
import { personViews } from './pages/person-views.ts';
import { searchDocument } from './pages/search-documents.ts';
import { searchExamples } from './pages/search-examples.ts';
import { inForce, isFresh, sopRow } from './pages/sop-row.ts';
import { sopPageViews } from './pages/sop-page-views.ts';
import { surroundingsOf, type Publication } from './pages/surroundings.ts';
import type { SiteView, SiteViews } from './views.ts';

/** Everything the pages show, from one base on one day. Pure, and linear in the number of SOPs. */
export function siteViews(publication: Publication): SiteViews {
  const { base, today } = publication;
  const html = settled(publication);
  const surroundings = surroundingsOf({ ...publication, html });
  const rows = new Map(base.sops.map((sop) => [sop.id as string, sopRow(sop, surroundings)]));
  const departments = departmentViews(rows.values(), surroundings);
  const sopPages = sopPageViews(
    rows,
    departments.map(({ sops }) => sops),
    surroundings,
  );
  const all = [...rows.values()];
  const view: SiteView = {
    title: base.site.title,
    ...(base.site.summary === undefined ? {} : { summary: base.site.summary }),
    asOf: today,
    frozen: base.policy.today === today,
    timeZone: base.policy.timeZone,
    ...(base.site.repository === undefined ? {} : { repository: base.site.repository }),
    departments: departments.map(departmentSummary),
    counts: { sops: all.filter(inForce).length, fresh: all.filter(isFresh).length },
    searchExamples: searchExamples(sopPages),
  };
  const paths = pathViews(surroundings);
  return {
    view,
    home: homeView(view, all, paths),
    sopPages,
    departments,
    people: personViews(rows, surroundings),
    paths,
    files: fileViews(surroundings),
    searchDocuments: sopPages.map((page) => searchDocument(page, base)),
  };
}

function settled({ base, html }: Publication): ReadonlyMap<string, string> {
  const links = { addressOf: pageAddresses(base), schemes: allowedSchemes(base.policy) };
  const names = markNames(base);
  const { pageByFile } = indexOf(base);
  return new Map(
    [...html].map(([file, body]) => {
      const page = pageByFile.get(file);
      const decisions = page && page.kind !== 'unreadable' ? page.body.decisions : [];
      const parameters = page?.kind === 'sop' ? page.params : [];
      const decided = settleDecisions(settleLinks(body, links), decisions, parameters);
      return [file, settleMarks(decided, file, names)];
    }),
  );
}

/** Address of whatever stands at a path below the content root. */
function pageAddresses(base: KnowledgeBase): (path: string) => string | undefined {
  const addresses = addressesOf(base);
  const { pageByFile } = indexOf(base);
  return (path) => {
    const page = pageByFile.get(path);
    if (page?.kind === 'path') return addresses.path(page.id);
    if (page) return addresses.sop(page.kind === 'local' ? page.sopId : page.id);
    return base.files.has(path) ? addresses.file(path) : undefined;
  };
}

/** As links/scheme-allowed has them, so that what was checked is what is linked. */
function allowedSchemes(policy: Policy): readonly string[] {
  const named = policy.rules.get('links/scheme-allowed')?.options.schemes;
  return Array.isArray(named) ? named.map(String) : ['https', 'http', 'mailto', 'tel'];
}
