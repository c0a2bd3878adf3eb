import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';

export interface BuiltPage {
  /** The address it is served at: `/sops/bread/bake-sourdough/`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
  readonly document: Document;
}

/** Every HTML page of a built site. */
export function builtPages(folder: string): readonly BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith(`pagefind${sep}`))
    .toSorted()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const path = `/${file.split(sep).join('/')}`.replace(/index\.html$/, '');
      return { path, file, html, document: parseHTML(html).document };
    });
}
