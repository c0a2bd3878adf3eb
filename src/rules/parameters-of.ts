import type { BaseIndex } from '../model/base-index.ts';
import type { Page } from '../model/knowledge-base.ts';
import { localParameters } from '../model/local-version.ts';
import type { Parameter } from '../model/sop.ts';

/** The parameters that hold on a page: its own, or those of its SOP as they are at its location. Onboarding paths have none. */
export function parametersOf(page: Page, index: BaseIndex): readonly Parameter[] {
  if (page.kind === 'sop') return page.params;
  const base = page.kind === 'local' ? index.sopById.get(page.sopId) : undefined;
  return base && page.kind === 'local' ? localParameters(base, page) : [];
}
