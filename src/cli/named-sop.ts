import { indexOf } from '../model/base-index.ts';
import { sopIdOf } from '../model/sop-id.ts';
import type { Sop, UnreadableSop } from '../model/sop.ts';
import type { OpenedBase } from './base.ts';
import { Cannot } from './cannot.ts';
import { instead } from './one-of.ts';

/** The SOP that a person names by its id, by an earlier one, or by its path. */
export function sopNamed(typed: string, { base, root: { prefix } }: OpenedBase): Sop | UnreadableSop {
  const id = idNamed(typed, prefix);
  const { sopById, sopByAlias, unreadableById } = indexOf(base);
  const found = sopById.get(id) ?? unreadableById.get(id) ?? sopByAlias.get(id);
  if (found !== undefined) return found;
  throw new Cannot(`There is no SOP "${typed}".`, instead(id, [...sopById.keys(), ...unreadableById.keys()]));
}

/** The id that an id or a path stands for, whether or not there is such a thing. */
export function idNamed(typed: string, prefix: string): string {
  const path = typed.replaceAll('\\', '/').replace(/^\.\//, '');
  return sopIdOf(prefix !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path);
}
