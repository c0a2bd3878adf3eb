import type { BaseIndex } from '../model/base-index.ts';
import { resolveHref } from '../model/href.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { allNearest, nearest } from '../model/nearest.ts';
import { sopIdOf } from '../model/sop-id.ts';
import { relativeHref } from '../model/relative-href.ts';

/** A link that leads to no file: what is seen of it, and what to write instead where that is likely, likeliest first. */
interface MissingFile {
  readonly seen: string;
  readonly meant: readonly string[];
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
  if (moved) return { seen: `The SOP "${id}" has moved to ${moved.id}.`, meant: [hrefTo(moved.file)] };
  if (path === '' || [...base.files].some((file) => file.startsWith(`${path}/`))) {
    return { seen: `The link "${href}" leads to a folder, expected a file.`, meant: [] };
  }
  const seen = `There is no file ${path}.`;
  if (/^www\./i.test(href)) return { seen, meant: [`https://${href}`] };
  const withSlashes = resolveHref(from, href.replaceAll('\\', '/'));
  if (withSlashes.kind === 'file' && base.files.has(withSlashes.path))
    return { seen, meant: [hrefTo(withSlashes.path)] };
  const pages = index.pageByFile;
  const asPage = /(^|\/)[^/.]*$|\.(md|html?)$/.test(path);
  const found = likelyFiles(path, asPage ? pages.keys() : [...base.files].filter((file) => !pages.has(file)));
  return { seen, meant: found.map(hrefTo) };
}

/**
 * The files that may have been meant, likeliest first: those of the same name, else of the nearest ones. Names
 * decide and not whole paths, since two files of one folder have most of their paths in common.
 */
export function likelyFiles(path: string, files: Iterable<string>): readonly string[] {
  const candidates = [...files];
  const name = stemOf(path);
  const names = candidates.map(stemOf);
  const meant = names.includes(name) ? [name] : allNearest(name, names);
  const namesakes = candidates.filter((_, at) => meant.includes(names[at]!));
  const likeliest = namesakes.length > 1 ? nearest(path, namesakes) : namesakes[0];
  return likeliest === undefined ? [] : [likeliest, ...namesakes.filter((file) => file !== likeliest)];
}

function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
