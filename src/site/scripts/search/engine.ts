import { at } from '../../address.ts';

/** The part of Pagefind's browser interface that is used here; the file itself is written beside the site at build. */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FacetCounts>;
  search(words: string | null, options: object): Promise<Answer>;
}

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Answer {
  readonly results: readonly { readonly id: string; data(): Promise<Found> }[];
  /** How many of the results carry each value. */
  readonly filters: FacetCounts;
}

/** One document that was found. */
export interface Found {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly anchors: readonly Anchor[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index once; a failure is forgotten, so that the next search tries again. */
export function engine(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ at('/pagefind/pagefind.js'))) as Pagefind;
  // Addresses in the index are complete already.
  await pagefind.options({
    baseUrl: '/',
    ranking: { metaWeights: { title: 5, aliases: 4, synonyms: 3, summary: 2, synonymsInBody: 0.5 } },
  });
  await pagefind.init();
  return pagefind;
}

/** Said where the index cannot be loaded, as on a development server that has none. */
export const noIndex =
  'Search is not available here: this site was published without its search index, or it cannot be reached.';
