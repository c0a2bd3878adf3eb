import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../../src/index.ts';

/** Builds the search index beside the pages, one record a document. Returns how many. */
export async function writeSearchIndex(documents: readonly SearchDocument[], site: string): Promise<number> {
  try {
    // Every document is in one language, whatever the browser of the reader says.
    const { index, errors } = await createIndex({ excludeSelectors: ['.step-number'], forceLanguage: 'en' });
    if (!index) throw failed(errors);
    for (let from = 0; from < documents.length; from += inFlight) {
      const batch = documents.slice(from, from + inFlight);
      const added = await Promise.all(
        batch.map((document) => index.addHTMLFile({ url: document.href, content: pageForIndex(document) })),
      );
      for (const { errors: problems } of added) if (problems.length > 0) throw failed(problems);
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw failed(problems);
    writeFiles(
      files.filter(({ path }) => !otherInterfaces.test(path)),
      join(site, 'pagefind'),
    );
    return documents.length;
  } finally {
    await close();
  }
}

/**
 * Writes them ourselves: Pagefind's `writeFiles` answers before the last bytes are on disk, and closing it then
 * left an empty file in 2 of 150 runs, of which one was the entry that everything else is found by.
 */
function writeFiles(files: readonly { readonly path: string; readonly content: Uint8Array }[], folder: string): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}

/** Pagefind's own search interfaces, which it always hands out; the site has one of its own. */
const otherInterfaces = /-ui\.(css|js)$|-highlight\.js$/;

/** Enough to keep the indexer busy, few enough that not all pages wait in memory. */
const inFlight = 64;

function failed(errors: readonly string[]): Error {
  return new Error(`The search index could not be written: ${errors.join('; ')}`);
}

/** What should be found and shown, and nothing of the page around it. */
function pageForIndex({ title, summary, html, filters, sort, meta }: SearchDocument): string {
  const facts = [
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => fact('filter', name, value))),
    ...Object.entries(sort).map(([name, value]) => fact('sort', name, value)),
    ...Object.entries(meta).map(([name, value]) => fact('meta', name, value)),
  ].join('');
  const lead = summary === undefined ? '' : `<p>${escaped(summary)}</p>`;
  return `<!doctype html><html lang="en"><head>${facts}</head><body><main data-pagefind-body><h1>${escaped(title)}</h1>${lead}${html}</main></body></html>`;
}

function fact(kind: 'filter' | 'sort' | 'meta', name: string, value: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escaped(value)}">`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
