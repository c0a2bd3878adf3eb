import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { titleFromSlug } from '../../model/sop-id.ts';

/** What people call a department. */
export function departmentTitle({ site }: Pick<KnowledgeBase, 'site'>, id: string): string {
  return site.departments.find((one) => one.id === id)?.title ?? titleFromSlug(id);
}
