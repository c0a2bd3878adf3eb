import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Freshness } from '../../model/freshness.ts';
import type { Status } from '../../model/sop.ts';
import { isInForce } from '../../model/in-force.ts';
import type { SearchDocument, SopPageView } from '../views.ts';
import type { Synonyms } from './synonyms.ts';

const statusWords: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  pilot: 'Pilot',
  active: 'Active',
  retired: 'Retired',
};

const freshnessWords: Readonly<Record<Freshness, string>> = {
  fresh: 'Fresh',
  due: 'Due',
  overdue: 'Overdue',
  unreviewed: 'Not reviewed',
};

/** Sorts behind every real day; a record without the key would vanish from sorted results. */
const never = '9999-12-31';

/**
 * One record an SOP, with what its locations have written (`elsewhere`) among its words, for finding it by its words
 * or by other names of what it speaks of, narrowing by facets and judging its freshness again in the browser.
 */
export function searchDocument(
  page: SopPageView,
  elsewhere: string,
  base: KnowledgeBase,
  synonymsOf: (lead: string, html: string) => Synonyms,
): SearchDocument {
  const { title, freshness, owner } = page;
  const synonyms = synonymsOf(`${title} ${page.summary ?? ''}`, page.html + elsewhere);
  const people = owner?.people.map((person) => person.title) ?? [];
  return {
    href: page.href,
    title,
    ...(page.summary === undefined ? {} : { summary: page.summary }),
    html: page.html + elsewhere,
    filters: {
      Department: [page.department.title],
      Role: page.roles,
      Owner: owner === undefined ? [] : [...new Set([owner.title, ...people])],
      Status: [statusWords[page.status]],
      Freshness: [isInForce(page) ? freshnessWords[freshness.state] : 'No review needed'],
      Location: page.locations ?? [...base.locations.values()].map((location) => location.title),
      Tool: page.tools,
    },
    sort: {
      reviewed: freshness.reviewed ?? '0000-00-00',
      review: freshness.days?.due ?? never,
      title: title.toLowerCase(),
    },
    meta: {
      title,
      department: page.department.title,
      status: page.status,
      state: freshness.state,
      digest: page.digest,
      ...present('summary', page.summary),
      ...present('owner', owner?.title),
      ...present('people', people.join(', ')),
      ...present('aliases', page.aliases.map(wordsOf).join(', ')),
      ...present('synonyms', synonyms.lead),
      ...present('synonymsInBody', synonyms.body),
      ...present('versions', versionsIn(page)),
      ...present('reviewed', freshness.reviewed),
      ...freshness.days,
    },
  };
}

/** Where it is done in another way, as JSON: names and addresses. */
function versionsIn({ places = [] }: SopPageView): string {
  const own = places.filter(({ standing }) => standing !== 'same').map(({ title, href }) => [title, href]);
  return own.length === 0 ? '' : JSON.stringify(own);
}

function wordsOf(alias: string): string {
  return (alias.split('/').at(-1) ?? alias).replaceAll(/[-_]+/g, ' ');
}

function present(key: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined || value === '' ? {} : { [key]: value };
}
