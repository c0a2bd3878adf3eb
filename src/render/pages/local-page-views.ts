import { indexOf } from '../../model/base-index.ts';
import { isBehind, localDifferences } from '../../model/local-differences.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { localAsSop, type LocalVersion } from '../../model/local-version.ts';
import { parameterInWords } from '../../model/parameter.ts';
import { changesInWords } from '../../model/recorded-sections-in-words.ts';
import { changesSinceRecorded } from '../../model/recorded-sections.ts';
import { titleFromSlug } from '../../model/sop-id.ts';
import type { Sop } from '../../model/sop.ts';
import type { LocalView, SopPageView, SopRow } from '../views.ts';
import { localsOf } from './locals-of.ts';
import { placeTitle } from './place-title.ts';
import { sopRow } from './sop-row.ts';
import { digestShown, ownReview } from './sop-page-views.ts';
import type { Surroundings } from './surroundings.ts';

/** The pages of local versions: that of the SOP, with what is the location's own in its place. */
export function localPageViews(sopPages: readonly SopPageView[], surroundings: Surroundings): readonly SopPageView[] {
  const { base } = surroundings;
  const pages = new Map<string, SopPageView>(sopPages.map((page) => [page.id, page]));
  const { sopById } = indexOf(base);
  return [...localsOf(base)].flatMap(([id, locals]) =>
    locals.map((local) => localPage(pages.get(id)!, sopById.get(id)!, local, surroundings)),
  );
}

function localPage(general: SopPageView, sop: Sop, local: LocalVersion, surroundings: Surroundings): SopPageView {
  const { base, html, digestOf } = surroundings;
  const { deputy: _, reviewedBy: __, reviewNote: ___, owner: ____, ...shared } = general;
  const own = localAsSop(local, sop);
  const place = placeTitle(base, local.location);
  return {
    ...shared,
    ...localRow(sop, local, surroundings),
    title: general.title,
    html: html.get(local.file) ?? '',
    file: local.file,
    ...ownReview(own, surroundings),
    // The text is both, and so is what tells whether a printed copy still holds.
    digest: `${general.digest}-${digestOf(own).slice(0, digestShown)}`,
    locations: [place],
    aliases: [],
    places: (general.places ?? []).map((one) => ({
      ...one,
      current: one.href === localHref(sop, local, surroundings),
    })),
    local: localView(general, sop, local, place, base),
  };
}

/** Local versions in lists of SOPs, by their ids. */
export function localRowsOf(surroundings: Surroundings): ReadonlyMap<string, SopRow> {
  const { sopById } = indexOf(surroundings.base);
  const locals = [...localsOf(surroundings.base).values()].flat();
  return new Map(locals.map((local) => [local.id, localRow(sopById.get(local.sopId)!, local, surroundings)]));
}

function localRow(sop: Sop, local: LocalVersion, surroundings: Surroundings): SopRow {
  return {
    ...sopRow(localAsSop(local, sop), surroundings),
    ...(sop.summary === undefined ? {} : { summary: sop.summary }),
    title: `${sop.title}, ${placeTitle(surroundings.base, local.location)}`,
    href: localHref(sop, local, surroundings),
  };
}

function localHref(sop: Sop, { location }: LocalVersion, { addresses }: Surroundings): string {
  return addresses.local(sop.id, location);
}

function localView(general: SopPageView, sop: Sop, local: LocalVersion, place: string, base: KnowledgeBase): LocalView {
  const { informative } = base.policy.sections;
  const { parameters, slots } = localDifferences(sop, local);
  const { baseSections } = local;
  const sections = baseSections === undefined ? undefined : changesSinceRecorded(baseSections, sop, informative);
  return {
    location: local.location,
    place,
    general: { title: general.title, href: general.href },
    generalFreshness: general.freshness,
    ...(general.owner === undefined ? {} : { generalOwner: general.owner }),
    adapted: [
      ...parameters.map(({ general: all, here }) => ({
        title: titleFromSlug(all.name),
        here: parameterInWords(here),
        elsewhere: parameterInWords(all),
      })),
      ...slots.map(({ id }) => ({ title: titleFromSlug(id), href: `#slot-${encodeURIComponent(id)}` })),
    ],
    ...(isBehind(sop, local, informative)
      ? { behind: sections ? changesInWords(sections) : 'its text is another' }
      : {}),
  };
}
