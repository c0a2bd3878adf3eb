import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Freshness } from '../../model/freshness.ts';
import type { Status } from '../../model/sop.ts';
import { isInForce } from '../../model/in-force.ts';
import type { SearchDocument, SopPageView } from '../views.ts';

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

/** One record a page, for finding it by its words, narrowing by facets and judging its freshness again in the browser. */
export function searchDocument(page: SopPageView, base: KnowledgeBase): SearchDocument {
  const { title, freshness, owner } = page;
  const people = owner?.people.map((person) => person.title) ?? [];
  return {
    href: page.href,
    title,
    ...(page.summary === undefined ? {} : { summary: page.summary }),
    html: page.html,
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
      ...present('reviewed', freshness.reviewed),
      ...freshness.days,
    },
  };
}

/** The page of a location is found by its own words; by all others the SOP is, which leads to it. */
export function localSearchDocument(page: SopPageView, own: string, base: KnowledgeBase): SearchDocument {
  const place = page.local?.place ?? '';
  const { meta, ...document } = searchDocument({ ...page, html: own }, base);
  const title = `${page.title}, ${place}`;
  return { ...document, title, meta: { ...meta, title } };
}

function wordsOf(alias: string): string {
  return (alias.split('/').at(-1) ?? alias).replaceAll(/[-_]+/g, ' ');
}

function present(key: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined || value === '' ? {} : { [key]: value };
}
