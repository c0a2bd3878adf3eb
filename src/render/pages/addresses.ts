import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { encodePath } from '../body/links.ts';

/** Where everything stands on the site. Addresses are paths from the host's root; pages end in `/`. */
export interface Addresses {
  sop(id: string): string;
  /** The page of an SOP at a location that has its own version. */
  local(id: string, location: string): string;
  path(id: string): string;
  department(id: string): string;
  person(id: string): string;
  /** A picture or an attachment. */
  file(path: string): string;
}

/** A site that is published below a path (`https://example.org/handbook`) has that path in front of every address. */
export function basePathOf(base: KnowledgeBase): string {
  return base.site.url === undefined ? '' : new URL(base.site.url).pathname.replace(/\/+$/, '');
}

export function addressesOf(base: KnowledgeBase): Addresses {
  const root = basePathOf(base);
  return {
    sop: (id) => `${root}/sops/${encodePath(id)}/`,
    local: (id, location) => `${root}/sops/${encodePath(id)}/${encodeURIComponent(location)}/`,
    path: (id) => `${root}/onboarding/${encodePath(id)}/`,
    department: (id) => `${root}/departments/${encodePath(id)}/`,
    person: (id) => `${root}/people/${encodePath(id)}/`,
    file: (path) => `${root}/files/${encodePath(path)}`,
  };
}
