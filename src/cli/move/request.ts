import { indexOf } from '../../model/base-index.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { sopIdOf } from '../../model/sop-id.ts';
import type { Sop } from '../../model/sop.ts';
import { movedFiles, type Move } from '../../edit/move/plan.ts';
import type { OpenedBase } from '../base.ts';
import { Cannot } from '../cannot.ts';
import { requireFree } from '../free-id.ts';
import { knownDepartment } from '../new/plan.ts';
import { idFrom } from '../new/sop-path.ts';
import { instead } from '../one-of.ts';
import type { Root } from '../root.ts';

/** What the two ids ask for; the SOP alone when it has the new id and the old one is its alias already. */
export function requestedMove(typedOld: string, typedNew: string, { base, root }: OpenedBase): Move | Sop {
  const old = idTyped(typedOld, root);
  const id = idFrom(typedNew, root.prefix);
  const { sopById, sopByAlias } = indexOf(base);
  const moved = sopByAlias.get(old);
  if (moved?.id === id && !sopById.has(old)) return moved;
  const sop = sopById.get(old);
  if (sop === undefined) throw missing(old, id, base, root);
  if (sop.id === id) return sop;
  requireRoomForAlias(sop, root);
  const [folder] = id.split('/');
  if (id.includes('/') && folder !== sop.department) knownDepartment(folder!, base, root);
  const at = sop.file.lastIndexOf(sop.id);
  const file = sop.file.slice(0, at) + id + sop.file.slice(at + sop.id.length);
  requireFree(id, file, base, root, sop);
  const move = { sop, id, file };
  requireNoStray(move, base, root);
  return move;
}

/** An id as a person types it, or pastes it from a path. */
function idTyped(typed: string, { prefix }: Root): string {
  const path = typed.replaceAll('\\', '/').replace(/^\.\//, '');
  return sopIdOf(prefix !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path);
}

function missing(old: string, id: string, base: KnowledgeBase, { prefix }: Root): Cannot {
  const { sopByAlias, unreadableById, sopById } = indexOf(base);
  const unreadable = unreadableById.get(old);
  if (unreadable) {
    return new Cannot(`${prefix}${unreadable.file} cannot be read, so its id cannot be kept.`, 'sop check says why.');
  }
  const moved = sopByAlias.get(old);
  if (moved) return new Cannot(`${old} has moved to ${moved.id}.`, `sop move ${moved.id} ${id}`);
  return new Cannot(`There is no SOP "${old}".`, instead(old, [...sopById.keys()]));
}

/** Where a local version would go, there may be one that belongs to nothing. */
function requireNoStray(move: Move, base: KnowledgeBase, { prefix }: Root): void {
  for (const path of movedFiles(base, move).values()) {
    if (base.files.has(path)) throw new Cannot(`There is a file ${prefix}${path} already.`, 'See whom it belongs to.');
  }
}

/** The old id has to stand in the frontmatter, or links to it lead nowhere. */
function requireRoomForAlias(sop: Sop, { prefix }: Root): void {
  if (!sop.hasFrontmatter) {
    throw new Cannot(
      `${prefix}${sop.file} has no frontmatter that could keep its id as an alias.`,
      'Start the file with a block between two lines of `---` that gives at least its title.',
    );
  }
  if (!sop.unusable.has('aliases')) return;
  const { line } = sop.at('aliases');
  throw new Cannot(`The aliases at ${prefix}${sop.file}:${line} cannot be read.`, 'Write them as a list: [one, two].');
}
