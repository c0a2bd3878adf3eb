/** What a link in a Markdown file leads to. */
export type Target =
  | { readonly kind: 'external'; readonly scheme: string }
  | { readonly kind: 'file'; readonly path: string; readonly anchor?: string }
  /** Leads above the content root. */
  | { readonly kind: 'outside' };

const schemeForm = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Resolves a link written in `file` (RFC 3986 §5 for paths; percent-encoding is undone).
 * A path that starts with `/` starts at the content root. `#anchor` alone leads into the same file.
 */
export function resolveHref(file: string, href: string): Target {
  const scheme = schemeForm.exec(href)?.[1];
  if (scheme) return { kind: 'external', scheme: scheme.toLowerCase() };
  if (href.startsWith('//')) return { kind: 'external', scheme: 'https' };
  const [beforeHash = '', hash] = split(href, '#');
  const [path = ''] = split(beforeHash, '?');
  const anchor = hash === undefined || hash === '' ? {} : { anchor: decoded(hash) };
  if (path === '') return { kind: 'file', path: file, ...anchor };
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of decoded(path).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return { kind: 'outside' };
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return { kind: 'file', path: parts.join('/'), ...anchor };
}

function split(text: string, separator: string): readonly [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
