import { isInForce } from '../model/in-force.ts';
import { settledBodies } from './pages/bodies.ts';
import { departmentSummary, departmentViews } from './pages/department-views.ts';
import { fileViews } from './pages/files.ts';
import { homeView } from './pages/home-view.ts';
import { localPageViews, localRowsOf } from './pages/local-page-views.ts';
import { locationsView } from './pages/locations-view.ts';
import { mapView } from './pages/map-view.ts';
import { pathRowsOf, pathViews } from './pages/path-views.ts';
import { personViews } from './pages/person-views.ts';
import { searchDocument } from './pages/search-documents.ts';
import { searchExamples } from './pages/search-examples.ts';
import { isFresh, sopRow } from './pages/sop-row.ts';
import { sopPageViews } from './pages/sop-page-views.ts';
import { surroundingsOf, type Publication } from './pages/surroundings.ts';
import { synonymsOf } from './pages/synonyms.ts';
import type { SiteView, SiteViews } from './views.ts';

/** Everything the pages show, from one base on one day. Pure, and linear in the number of SOPs. */
export function siteViews(publication: Publication): SiteViews {
  const { base, today } = publication;
  const bodies = settledBodies(publication);
  const surroundings = surroundingsOf({ ...publication, html: bodies.pages });
  const rows = new Map(base.sops.map((sop) => [sop.id as string, sopRow(sop, surroundings)]));
  const departments = departmentViews(rows.values(), surroundings);
  const sopPages = sopPageViews(
    rows,
    departments.map(({ sops }) => sops),
    surroundings,
  );
  const localPages = localPageViews(sopPages, surroundings);
  const all = [...rows.values()];
  // What is reviewed on its own and is no SOP.
  const otherRows = [...localRowsOf(surroundings), ...pathRowsOf(surroundings)];
  const view: SiteView = {
    title: base.site.title,
    ...(base.site.summary === undefined ? {} : { summary: base.site.summary }),
    asOf: today,
    frozen: base.policy.today === today,
    timeZone: base.policy.timeZone,
    ...(base.site.repository === undefined ? {} : { repository: base.site.repository }),
    departments: departments.map(departmentSummary),
    counts: { sops: all.filter(isInForce).length, fresh: all.filter(isFresh).length },
    searchExamples: searchExamples(sopPages),
  };
  const paths = pathViews(sopPages, surroundings);
  const synonyms = synonymsOf(base.glossary);
  return {
    view,
    home: homeView(view, [...all, ...otherRows.map(([, row]) => row)], paths),
    sopPages,
    localPages,
    locations: locationsView(rows, surroundings),
    map: mapView(surroundings),
    departments,
    people: personViews(new Map([...rows, ...otherRows]), surroundings),
    paths,
    files: fileViews(surroundings),
    searchDocuments: sopPages.map((page) =>
      searchDocument(page, bodies.elsewhere.get(page.file) ?? '', base, synonyms),
    ),
  };
}
