import type { PathPageView, PathSummary } from '../views.ts';
import type { Surroundings } from './surroundings.ts';

export function pathViews({ base, html, addresses, party, roleTitle }: Surroundings): readonly PathPageView[] {
  return base.paths.map((path) => {
    const owner = party(path.owner);
    return {
      id: path.id,
      title: path.title,
      href: addresses.path(path.id),
      ...(path.summary === undefined ? {} : { summary: path.summary }),
      ...(path.role === undefined ? {} : { role: roleTitle(path.role) }),
      ...(owner === undefined ? {} : { owner }),
      html: html.get(path.file) ?? '',
    };
  });
}

export function pathSummary({ html, ...summary }: PathPageView): PathSummary {
  void html;
  return summary;
}
