import { isPath } from './is-path.ts';

/** What the published site is called and where it stands: `site.yaml`. */
export interface SiteSettings {
  readonly title: string;
  readonly summary?: string;
  /** The site's public address, when it has one. */
  readonly url?: string;
  /** Web address of the repository. */
  readonly repository?: string;
  /** Where `content/` is edited on the web; the file's path is appended. */
  readonly editUrl?: string;
  readonly departments: readonly DepartmentSettings[];
}

interface DepartmentSettings {
  /** The folder below `sops/`. */
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
}

/** Path of an SOP's page from the site's root; with the site's address before it where `site.yaml` gives one. */
export function sopAddress(site: SiteSettings, id: string): string {
  return `${siteRoot(site)}/sops/${id}/`;
}

/** The same for all that has a review of its own: an SOP, a local version (`…@porto`), an onboarding path (`paths/…`). */
export function reviewableAddress(site: SiteSettings, { id }: { readonly id: string }): string {
  if (isPath({ id })) return `${siteRoot(site)}/onboarding/${id.slice(id.indexOf('/') + 1)}/`;
  return sopAddress(site, id.replace('@', '/'));
}

function siteRoot({ url }: SiteSettings): string {
  return url?.replace(/\/+$/, '') ?? '';
}
