import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface IndexedRecord {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly element: string; readonly id: string }[];
}

/** What a search can find, by address. */
export function indexedRecords(site: string): ReadonlyMap<string, IndexedRecord> {
  const folder = join(site, 'pagefind/fragment');
  const records = readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    return JSON.parse(text.slice(text.indexOf('{'))) as IndexedRecord;
  });
  return new Map(records.map((record) => [record.url, record]));
}
