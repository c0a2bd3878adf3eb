import { indexOf } from '../../model/base-index.ts';
import { party } from '../../model/directory.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { parameterInWords } from '../../model/parameter.ts';
import type { MarkNames } from '../body/marks.ts';
import { addressesOf } from './addresses.ts';

/** What the marks on the pages of a base name. */
export function markNames(base: KnowledgeBase): MarkNames {
  const addresses = addressesOf(base);
  const { sopById, pageByFile } = indexOf(base);
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
    parameter(file, name) {
      const page = pageByFile.get(file);
      const found = page?.kind === 'sop' ? page.params.find((one) => one.name === name) : undefined;
      return found && parameterInWords(found);
    },
  };
}
