import { pathAsSop, reviewableIdOf } from '../../model/onboarding-path.ts';
import { readingMinutes } from '../../model/reading-time.ts';
import type { Sop } from '../../model/sop.ts';
import { piecesOf } from '../body/path-items.ts';
import type { PathItem, PathPageView, PathPiece, PathSummary, SopPageView, SopRow } from '../views.ts';
import { freshnessView, sopRow } from './sop-row.ts';
import type { Surroundings } from './surroundings.ts';

export function pathViews(sopPages: readonly SopPageView[], surroundings: Surroundings): readonly PathPageView[] {
  const { base, html, addresses, party, roleTitle } = surroundings;
  const sops = new Map(base.sops.map((sop) => [sop.file, sop]));
  const pages = new Map(sopPages.map((page) => [page.file, page]));
  return base.paths.map((path) => {
    const owner = party(path.owner);
    const pieces = piecesOf(html.get(path.file) ?? '').map(({ html: text, leadsTo = '' }): PathPiece => {
      const [page, sop] = [pages.get(leadsTo), sops.get(leadsTo)];
      return page && sop ? { html: text, item: itemOf(page, sop) } : { html: text };
    });
    return {
      id: path.id,
      title: path.title,
      href: addresses.path(path.id),
      ...(path.summary === undefined ? {} : { summary: path.summary }),
      ...(path.role === undefined ? {} : { role: roleTitle(path.role) }),
      ...(owner === undefined ? {} : { owner }),
      freshness: freshnessView(pathAsSop(path), surroundings),
      pieces,
      count: new Set(pieces.flatMap(({ item }) => item?.id ?? [])).size,
    };
  });
}

function itemOf(page: SopPageView, { body }: Sop): PathItem {
  const { id, title, href, department, risk, status, freshness, digest, steps } = page;
  return {
    id,
    title,
    href,
    department,
    risk,
    status,
    freshness,
    digest,
    steps,
    readingMinutes: readingMinutes(body),
    ...(page.effort.time === undefined ? {} : { time: page.effort.time }),
  };
}

/** Paths in lists of SOPs, by the ids that they have among all that is reviewed. */
export function pathRowsOf(surroundings: Surroundings): ReadonlyMap<string, SopRow> {
  return new Map(
    surroundings.base.paths.map((path) => {
      const href = surroundings.addresses.path(path.id);
      const row = sopRow(pathAsSop(path), surroundings);
      return [
        reviewableIdOf(path),
        { ...row, title: `${path.title} (onboarding path)`, href, department: { title: 'Onboarding', href } },
      ];
    }),
  );
}

export function pathSummary({ freshness, pieces, count, ...summary }: PathPageView): PathSummary {
  void [freshness, pieces, count];
  return summary;
}
