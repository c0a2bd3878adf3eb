import { indexOf } from '../../model/base-index.ts';
import { intervalInWords } from '../../model/interval.ts';
import { reviewInterval } from '../../model/review-days.ts';
import type { Sop } from '../../model/sop.ts';
import { encodePath } from '../body/links.ts';
import type { ContentsEntry, KpiView, LinkView, SopPageView, SopRow } from '../views.ts';
import { effortView } from './effort-view.ts';
import { kpiView } from './kpi-views.ts';
import { localsOf } from './locals-of.ts';
import { placesOf } from './places-of.ts';
import { linkedFrom } from './linked-from.ts';
import { byTitle, isCurrent } from './sop-row.ts';
import { pilotView } from './pilot-view.ts';
import type { Surroundings } from './surroundings.ts';

const backLinksShown = 12;
export const digestShown = 6;

/** The pages of all SOPs. `departments` are the rows in the order in which neighbours follow each other. */
export function sopPageViews(
  rows: ReadonlyMap<string, SopRow>,
  departments: Iterable<readonly SopRow[]>,
  surroundings: Surroundings,
): readonly SopPageView[] {
  const { base } = surroundings;
  const neighbours = neighboursIn(departments);
  const locals = localsOf(base);
  const backLinks = linkedFrom(base);
  const kpis = new Map([...base.kpis].map(([id, kpi]) => [id, kpiView(kpi)]));
  return base.sops.map((sop) => {
    const from = (backLinks.get(sop.file) ?? []).map(({ id }) => linkTo(rows.get(id)!)).toSorted(byTitle);
    return {
      ...rows.get(sop.id)!,
      ...ownFacts(sop, kpis, surroundings),
      ...given('places', placesOf(sop, locals.get(sop.id) ?? [], surroundings)),
      ...neighbours.get(sop.id),
      linkedFrom: from.slice(0, backLinksShown),
      linkedFromCount: from.length,
    };
  });
}

function ownFacts(sop: Sop, kpis: ReadonlyMap<string, KpiView>, surroundings: Surroundings) {
  const { base, html, digestOf, party, roleTitle } = surroundings;
  return {
    html: html.get(sop.file) ?? '',
    file: sop.file,
    ...given('escalateTo', party(sop.escalateTo)),
    ...ownReview(sop, surroundings),
    digest: digestOf(sop).slice(0, digestShown),
    kpis: sop.kpis.flatMap((id) => kpis.get(id) ?? []),
    roles: sop.roles.map(roleTitle),
    tools: sop.tools.map(titleOf(base.tools)),
    ...given('locations', sop.locations?.map(titleOf(base.locations))),
    steps: topSteps(sop),
    effort: effortView(sop, surroundings),
    contents: contentsOf(sop, base.policy.sections.procedure),
    aliases: sop.aliases,
    ...given('editHref', editHref(base.site.editUrl, sop.file)),
    ...given('replacedBy', successor(sop, surroundings)),
    ...given('pilot', pilotView(sop, base)),
  };
}

/** What a local version says for itself. */
export function ownReview(
  sop: Sop,
  surroundings: Surroundings,
): Pick<SopPageView, 'deputy' | 'interval' | 'reviewedBy' | 'reviewNote'> {
  return {
    ...given('deputy', surroundings.party(sop.deputy)),
    interval: intervalInWords(reviewInterval(sop, surroundings.base.policy)),
    ...given('reviewedBy', reviewer(sop, surroundings)),
    ...given('reviewNote', sop.review?.note),
  };
}

function titleOf(list: ReadonlyMap<string, { readonly title: string }>): (id: string) => string {
  return (id) => list.get(id)?.title ?? id;
}

/** Nothing for undefined, so that optional fields stay absent. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}

function topSteps(sop: Sop): number {
  return sop.body.steps.filter(({ depth }) => depth === 1).length;
}

function contentsOf(sop: Sop, procedure: string): readonly ContentsEntry[] {
  const isProcedure = (title: string) => title.toLowerCase() === procedure.toLowerCase();
  return sop.body.sections.map(({ id, title }) => ({
    id,
    title,
    ...(isProcedure(title) ? { steps: topSteps(sop) } : {}),
  }));
}

function editHref(editUrl: string | undefined, file: string): string | undefined {
  return editUrl === undefined ? undefined : `${editUrl.replace(/\/*$/, '/')}${encodePath(file)}`;
}

function successor(sop: Sop, { base, addresses }: Surroundings): LinkView | undefined {
  const next = sop.replacedBy === undefined ? undefined : indexOf(base).sopById.get(sop.replacedBy);
  return next && { title: next.title, href: addresses.sop(next.id) };
}

/** Whoever reviewed it did so, also when they have left since. */
function reviewer({ review }: Sop, { base, addresses }: Surroundings): LinkView | undefined {
  const person = base.directory.people.get(review?.by ?? '');
  return person && { title: person.name, href: addresses.person(person.id) };
}

type Neighbours = Pick<SopPageView, 'previous' | 'next'>;

function neighboursIn(departments: Iterable<readonly SopRow[]>): ReadonlyMap<string, Neighbours> {
  const found = new Map<string, Neighbours>();
  for (const rows of departments) {
    const current = rows.filter(isCurrent);
    for (const [at, row] of current.entries()) {
      const [before, after] = [current[at - 1], current[at + 1]];
      found.set(row.id, { ...given('previous', before && linkTo(before)), ...given('next', after && linkTo(after)) });
    }
  }
  return found;
}

function linkTo({ title, href }: LinkView): LinkView {
  return { title, href };
}
