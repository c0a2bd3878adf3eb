import { capital } from './capital.ts';
import type { SopId } from './sop.ts';

const extension = /(\.html)?\.(md|markdown)(\.erb)?$/;

/** The id a file's SOP has: its path below `sops/` without the extension. */
export function sopIdOf(file: string): SopId {
  return file.replace(/^sops\//, '').replace(extension, '') as SopId;
}

/** The first folder of an id; `general` for an SOP that stands in none. */
export function departmentOf(id: SopId): string {
  const slash = id.indexOf('/');
  return slash < 0 ? 'general' : id.slice(0, slash);
}

/** `refund-an-order` → `Refund an order`. */
export function titleFromSlug(slug: string): string {
  return capital((slug.split('/').at(-1) ?? slug).replaceAll(/[-_]+/g, ' ').trim());
}
