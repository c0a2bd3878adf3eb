import { relative, sep } from 'node:path';
import type { Settings } from './options.ts';

/**
 * What the development server need not look at: built sites, also half-built ones, and hidden folders.
 * Without this a build beside it makes every open page reload once a file.
 */
export function unwatched({
  content,
  out,
  project,
}: Pick<Settings, 'content' | 'out' | 'project'>): (path: string) => boolean {
  return (path) => {
    if (path === content || path.startsWith(content + sep)) return false;
    if (path === out || path.startsWith(out + sep) || path.startsWith(`${out}.`)) return true;
    const below = relative(project, path);
    return below.split(/[\\/]/).some((part) => hidden.test(part));
  };
}

/** Astro and Vite look at files of their own in these two. */
const hidden = /^\.(?!astro$|env)[^.]/;
