import type { BaseIndex } from '../model/base-index.ts';
import { resolveHref } from '../model/href.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { nearest } from '../model/nearest.ts';
import { sopIdOf } from '../model/sop-id.ts';
import { relativeHref } from './relative-href.ts';

/** A link that leads to no file: what is seen of it, and what to write instead where that is likely. */
interface MissingFile {
  readonly seen: string;
  readonly meant?: string;
}

/** Explains a link written in the file `from` that leads to `path`, where nothing is. */
export function missingFile(
  { from, href, path }: { readonly from: string; readonly href: string; readonly path: string },
  base: KnowledgeBase,
  index: BaseIndex,
): MissingFile {
  const hash = href.indexOf('#');
  const hrefTo = (file: string): string => relativeHref(from, file) + (hash < 0 ? '' : href.slice(hash));
  const id = sopIdOf(path);
  const moved = index.sopByAlias.get(id);
  if (moved) return { seen: `The SOP "${id}" has moved to ${moved.id}.`, meant: hrefTo(moved.file) };
  if (path === '' || [...base.files].some((file) => file.startsWith(`${path}/`))) {
    return { seen: `The link "${href}" leads to a folder, expected a file.` };
  }
  const seen = `There is no file ${path}.`;
  if (/^www\./i.test(href)) return { seen, meant: `https://${href}` };
  const withSlashes = resolveHref(from, href.replaceAll('\\', '/'));
  if (withSlashes.kind === 'file' && base.files.has(withSlashes.path)) return { seen, meant: hrefTo(withSlashes.path) };
  const pages = index.pageByFile;
  const asPage = /(^|\/)[^/.]*$|\.(md|html?)$/.test(path);
  const found = likelyFile(path, asPage ? pages.keys() : [...base.files].filter((file) => !pages.has(file)));
  return found === undefined ? { seen } : { seen, meant: hrefTo(found) };
}

/**
 * The file that was most likely meant: one of the same name, else of a near one. Names decide and not
 * whole paths, since two files of one folder have most of their paths in common.
 */
export function likelyFile(path: string, files: Iterable<string>): string | undefined {
  const candidates = [...files];
  const name = stemOf(path);
  const names = candidates.map(stemOf);
  const meant = names.includes(name) ? name : nearest(name, new Set(names));
  const namesakes = candidates.filter((_, at) => names[at] === meant);
  return namesakes.length > 1 ? nearest(path, namesakes) : namesakes[0];
}

function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
