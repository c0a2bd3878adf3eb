import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { titleFromSlug } from '../../model/sop-id.ts';

/** What people call a location. */
export function placeTitle({ locations }: Pick<KnowledgeBase, 'locations'>, id: string): string {
  return locations.get(id)?.title ?? titleFromSlug(id);
}
