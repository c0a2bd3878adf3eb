import type { Mark } from '../model/body.ts';
import { partyIds } from '../model/directory.ts';
import type { Verdict } from '../model/finding.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { unknownName } from './unknown-name.ts';

/** What is wrong with the person, the role or the tool that a mark names. */
export function* markTarget({ name, label, labelPlace }: Mark, base: KnowledgeBase): Iterable<Verdict> {
  const isTool = name === 'auto';
  if (!isTool && name !== 'by' && name !== 'approve') return;
  const known = isTool ? [...base.tools.keys()] : partyIds(base.directory);
  if (known.includes(label)) return;
  const list = isTool ? 'tools.yaml' : 'people.yaml';
  const what = isTool ? 'tool' : 'person or role';
  yield* unknownName(base, { what, name: label, place: labelPlace, is: `not in ${list}`, list, known });
}
