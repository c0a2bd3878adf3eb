import type { Answer, FacetCounts } from './engine.ts';
import { subjectOf } from './question-words.ts';
import { facetNames, type Chosen, type FacetName, type SearchState } from './state.ts';

type Search = (words: string | null, options: object) => Promise<Answer>;

/** One value within a facet is enough; every facet must hold. */
function filters(chosen: Chosen, except?: FacetName): Readonly<Record<string, { readonly any: readonly string[] }>> {
  const entries = facetNames.flatMap((name) => {
    const values = chosen[name] ?? [];
    return name === except || values.length === 0 ? [] : [[name, { any: values }] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * Results, and for each facet how many results each of its values would give beside what is chosen in the others:
 * a facet with a choice is counted without its own, or its other values would all read 0.
 */
export async function ask(
  search: Search,
  { words, chosen, sort }: SearchState,
): Promise<{ readonly answer: Answer; readonly counts: FacetCounts }> {
  const term = words.trim() === '' ? null : subjectOf(words);
  const raw = await search(term, {
    filters: filters(chosen),
    ...(sort === 'review' ? { sort: { review: 'asc' } } : {}),
  });
  const answer = (await meant(raw, term)) ? await retiredLast(search, term, chosen, raw) : { results: [], filters: {} };
  const counts: Record<string, Readonly<Record<string, number>>> = { ...answer.filters };
  for (const name of facetNames) {
    if ((chosen[name] ?? []).length === 0) continue;
    const without = await search(term, { filters: filters(chosen, name) });
    counts[name] = without.filters[name] ?? {};
  }
  return { answer, counts };
}

/**
 * What no longer applies stands behind what does, however well it matches. The order of the index cannot promise
 * that: a retired title outweighs any weight its text is given.
 */
async function retiredLast(search: Search, term: string | null, chosen: Chosen, answer: Answer): Promise<Answer> {
  const { Status: statuses = [] } = chosen;
  if (answer.results.length < 2 || (statuses.length > 0 && !statuses.includes(retired))) return answer;
  const { results } = await search(term, { filters: filters({ ...chosen, Status: [retired] }) });
  const behind = new Set(results.map(({ id }) => id));
  return { ...answer, results: answer.results.toSorted((a, b) => Number(behind.has(a.id)) - Number(behind.has(b.id))) };
}

/** As the index names it. */
const retired = 'Retired';

/**
 * For a word it does not know Pagefind answers with words that are its beginnings: "cheqeu" finds a shelf "C".
 * The first result shows which kind of answer it is: for each word that was looked for, it has one that begins alike.
 */
async function meant({ results }: Answer, term: string | null): Promise<boolean> {
  if (term === null || results.length === 0) return true;
  const { content, meta, weighted_locations } = await results[0]!.data();
  const words = content.split(/\s+/);
  const inText = weighted_locations.map(({ location }) => words[location] ?? '');
  const found = [...inText, ...Object.values(meta).join(' ').split(/\s+/)].map(plain);
  return term
    .split(/\s+/)
    .map(plain)
    .every((sought) => found.some((word) => alike(word, sought)));
}

function alike(word: string, sought: string): boolean {
  return word.startsWith(sought.slice(0, 3));
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** What else might be meant when nothing was found: for each word, one that is there and begins as it does. */
export async function nearby(
  search: Search,
  state: SearchState,
): Promise<readonly { readonly words: string; readonly count: number }[]> {
  const offers = new Map<string, number>();
  const parts = state.words.split(/\s+/).filter((part) => part.length > 2);
  for (const part of parts.slice(0, 5)) {
    const words = await nearest(search, plain(part));
    if (words === undefined || offers.has(words) || words === plain(state.words)) continue;
    const { results } = await search(words, {});
    offers.set(words, results.length);
  }
  return [...offers].map(([words, count]) => ({ words, count }));
}

/** The word itself when it is known, else the first found word that shares the most letters at its beginning, three at least. */
async function nearest(search: Search, word: string): Promise<string | undefined> {
  for (let length = word.length; length >= 3; length--) {
    const beginning = word.slice(0, length);
    const first = (await search(beginning, {})).results[0];
    if (!first) continue;
    const { content, weighted_locations } = await first.data();
    const words = content.split(/\s+/);
    const found = weighted_locations.map(({ location }) => plain(words[location] ?? ''));
    const near = found.find((one) => one.startsWith(beginning));
    if (near !== undefined) return near;
  }
  return undefined;
}
