import { indexOf } from '../../model/base-index.ts';
import { party } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { MarkNames } from '../body/marks.ts';
import { addressesOf } from './addresses.ts';

/** What the marks on all pages of a base name; values of parameters are those of a page. */
export function markNames(base: KnowledgeBase): Omit<MarkNames, 'parameter'> {
  const addresses = addressesOf(base);
  const { sopById } = indexOf(base);
  return {
    party(id) {
      const found = party(base.directory, id);
      if (found.kind === 'person') return { title: found.person.name, href: addresses.person(found.person.id) };
      return found.kind === 'role' ? { title: found.role.title } : undefined;
    },
    tool: (id) => base.tools.get(id),
    sop(id) {
      const found = sopById.get(id);
      return found && { title: found.title, href: addresses.sop(found.id) };
    },
  };
}
