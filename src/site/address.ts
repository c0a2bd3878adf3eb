const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site from its root: `at('/search/')`. Addresses in views are complete already. */
export function at(path: string): string {
  return base + path;
}

/** A search as an address, with facets as they are named in the URL. */
export function searchAddress(parameters: readonly (readonly [string, string])[]): string {
  return at(`/search/?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`);
}
