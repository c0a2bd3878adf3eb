import { resolveHref } from '../../model/href.ts';
import { relativeHref } from '../../model/relative-href.ts';

/** Files of the base that get another path: the new ones by the old ones. */
export type MovedFiles = ReadonlyMap<string, string>;

/** How a link that stands in `file` is written once files have moved, to lead where it led before. */
export function hrefAfter(file: string, href: string, moved: MovedFiles): string {
  const fileNow = moved.get(file) ?? file;
  const target = resolveHref(file, href);
  const pathEnd = href.search(/[?#]|$/);
  if (target.kind === 'external' || pathEnd === 0) return href;
  const [path, rest] = [href.slice(0, pathEnd), href.slice(pathEnd)];
  if (target.kind === 'outside') return file === fileNow ? href : fromElsewhere(file, path, fileNow) + rest;
  const pathNow = moved.get(target.path) ?? target.path;
  const asItIs = resolveHref(fileNow, href);
  if (asItIs.kind === 'file' && asItIs.path === pathNow) return href;
  if (path.startsWith('/')) return `/${relativeHref('', pathNow)}${rest}`;
  const relative = relativeHref(fileNow, pathNow);
  return `${path.startsWith('./') && !relative.startsWith('.') ? './' : ''}${relative}${rest}`;
}

/** A path that leads above the root, as seen from another file; from '' it is the same for all who mean the same. */
export function fromElsewhere(file: string, path: string, fileNow: string): string {
  let above = 0;
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) above += 1;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  const depth = fileNow.split('/').length - 1;
  return [...Array.from({ length: depth + above }, () => '..'), ...parts].join('/');
}
