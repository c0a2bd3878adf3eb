import { party } from '../directory.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { parameterInWords } from '../parameter.ts';
import type { Parameter } from '../sop.ts';

/** The words of a cell with marks as the names they stand for: `:approve[returns-lead]` is Returns lead. */
export function plainWords(text: string, parameters: readonly Parameter[], base: KnowledgeBase): string {
  return text.replaceAll(
    /:(by|approve|auto|handoff|param)\[([^\]]*)\](?:\{irreversible\})?/g,
    (written, name, label: string) => {
      const found = party(base.directory, label);
      switch (name) {
        case 'param': {
          const parameter = parameters.find((one) => one.name === label);
          return parameter ? parameterInWords(parameter) : written;
        }
        case 'auto':
          return base.tools.get(label)?.title ?? label;
        case 'handoff':
          return base.sops.find(({ id }) => id === label)?.title ?? label;
        default:
          return found.kind === 'person' ? found.person.name : found.kind === 'role' ? found.role.title : label;
      }
    },
  );
}
