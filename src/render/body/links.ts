import type { Properties } from 'hast';
import { resolveHref } from '../../model/href.ts';
import { escaped } from './escaped.ts';

/**
 * Pages are rendered while the others are still being read, so a link whose fate depends on them or on
 * the policy is written as `<path#anchor>` or `<!address>` and settled once the whole base is known. No
 * author can write such a thing: `<` in text is always escaped, and so is a quote in a value.
 */
const pending = / (href|src)="<(!?)([^">]*)>"/g;

/** What settles pending links. */
export interface Settled {
  /** Where a file of the content folder stands on the site. */
  addressOf(path: string): string | undefined;
  /** Schemes that the policy allows in links. */
  readonly schemes: readonly string[];
}

/** The page that a link stands in. */
interface Linking {
  readonly file: string;
  /** Before its ids. */
  readonly idPrefix: string;
}

/** Attributes of a link that was written in a file. */
export function linkProperties({ file, idPrefix }: Linking, url: string): Properties {
  const target = resolveHref(file, url);
  if (target.kind === 'outside') return { className: ['dead-link'] };
  if (target.kind === 'external') {
    const web = target.scheme === 'http' || target.scheme === 'https';
    return web ? { href: url, rel: ['external', 'noopener'] } : { href: `<!${encodeURIComponent(url)}>` };
  }
  const isHere = target.path === file;
  const anchor = target.anchor === undefined ? '' : `#${encodeURIComponent((isHere ? idPrefix : '') + target.anchor)}`;
  if (isHere) return { href: anchor === '' ? '#' : anchor };
  return { href: toBeSettled(target.path, anchor) };
}

/** Where a picture of ours stands; undefined for one that is not below the content root. */
export function pictureAddress(file: string, url: string): string | undefined {
  const target = resolveHref(file, url);
  return target.kind === 'file' ? toBeSettled(target.path, '') : undefined;
}

function toBeSettled(path: string, anchor: string): string {
  return `<${encodePath(path)}${anchor}>`;
}

/** A path as part of an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const executable: ReadonlySet<string> = new Set(['javascript', 'vbscript', 'data']);

/** Settles every pending link; one that leads nowhere, or where the policy does not want it to, keeps its words only. */
export function settleLinks(html: string, { addressOf, schemes }: Settled): string {
  return html.replaceAll(pending, (_, attribute: string, elsewhere: string, target: string) => {
    const address = elsewhere ? allowed(decodeURIComponent(target), schemes) : below(target, addressOf);
    if (address !== undefined) return ` ${attribute}="${address}"`;
    return attribute === 'src' ? ' src=""' : ' class="dead-link"';
  });
}

function below(target: string, addressOf: Settled['addressOf']): string | undefined {
  const hash = target.indexOf('#');
  const address = addressOf(decodeURIComponent(hash < 0 ? target : target.slice(0, hash)));
  return address === undefined || hash < 0 ? address : address + target.slice(hash);
}

function allowed(url: string, schemes: readonly string[]): string | undefined {
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  if (!schemes.includes(scheme) || executable.has(scheme)) return undefined;
  return escaped(url);
}
