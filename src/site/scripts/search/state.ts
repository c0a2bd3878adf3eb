/** The facets as the index names them, in the order they are shown. */
export const facetNames = ['Department', 'Role', 'Owner', 'Status', 'Freshness', 'Location', 'Tool'] as const;
export type FacetName = (typeof facetNames)[number];

export type Chosen = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** What a search page shows; it lives in the address, so that it can be shared and gone back to. */
export interface SearchState {
  readonly words: string;
  readonly chosen: Chosen;
  readonly sort: 'match' | 'review';
}

export function readState(parameters: URLSearchParams): SearchState {
  const chosen = facetNames.flatMap((name) => {
    const values = [...new Set(parameters.getAll(name.toLowerCase()))].filter((value) => value !== '');
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return {
    words: parameters.get('q') ?? '',
    chosen: Object.fromEntries(chosen),
    sort: parameters.get('sort') === 'review' ? 'review' : 'match',
  };
}

/** The query of an address, `''` for nothing chosen; reads back as the same state. */
export function writeState({ words, chosen, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  for (const name of facetNames) {
    for (const value of chosen[name] ?? []) parameters.append(name.toLowerCase(), value);
  }
  if (sort === 'review') parameters.set('sort', sort);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

export function hasChosen(chosen: Chosen): boolean {
  return Object.values(chosen).some((values) => values.length > 0);
}
