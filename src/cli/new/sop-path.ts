import { Cannot } from '../cannot.ts';

/** Words of a title as a file name: `Refund a gift card` → `refund-a-gift-card`. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** An id as a person may type it, or paste it from a path: without folders above, without the extension. */
export function idFrom(typed: string, prefix: string): string {
  const path = typed.replaceAll('\\', '/').replace(/^\.\//, '');
  const below = prefix !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const id = below.replace(/^sops\//, '').replace(/\.md$/, '');
  const tidy = id.split('/').map(slugOf).join('/');
  if (id !== tidy) {
    throw new Cannot(
      `"${typed}" cannot be the id of an SOP: ids are lower case, words joined by hyphens.`,
      `Did you mean "${tidy}"?`,
    );
  }
  return id;
}
