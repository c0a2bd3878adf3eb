/** Where the documentation of a rule stands, for hosts that open a link: the page that came with this package. */
export function rulePage(url: string): string {
  return new URL(`../${url}`, import.meta.url).href;
}
