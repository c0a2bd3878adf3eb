import { isInForce } from '../../model/in-force.ts';
import type { SopPageView } from '../views.ts';

const examples = 4;

/** Titles that others lean on most, each from another department: searches that certainly find something. */
export function searchExamples(pages: readonly SopPageView[]): readonly string[] {
  const chosen = new Map<string, string>();
  for (const page of pages.filter(isInForce).toSorted((a, b) => b.linkedFromCount - a.linkedFromCount)) {
    if (chosen.size === examples) break;
    if (!chosen.has(page.department.href)) chosen.set(page.department.href, page.title);
  }
  return [...chosen.values()];
}
